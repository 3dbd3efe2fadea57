/** Reads a Dockerfile into its stages: as much of it as ours uses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Stage {
  readonly image: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  readonly word: string;
  /** Without options. */
  readonly rest: string;
  readonly options: Readonly<Record<string, string>>;
}

export function readDockerfile(): Stage[] {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const stages: { image: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [word = '', ...words] = line.split(/\s+/);
    const options = words.filter((one) => one.startsWith('--') && word !== 'RUN');
    const rest = words.slice(options.length).join(' ');
    if (word === 'FROM') {
      const [image = '', , name] = rest.split(' ');
      stages.push({ image, name, instructions: [] });
    } else {
      const named = options.map((option) => option.slice(2).split('=') as [string, string]);
      stages.at(-1)?.instructions.push({ word, rest, options: Object.fromEntries(named) });
    }
  }
  return stages;
}

/** The stage that becomes the image. */
export function imageOf(stages: readonly Stage[]) {
  const last = stages.at(-1);
  if (!last) throw new Error('The Dockerfile has no stage.');
  const all = (word: string) => last.instructions.filter((one) => one.word === word);
  const exec = (text: string) => JSON.parse(text.replace(/^CMD /, '')) as string[];
  const words = (found: readonly Instruction[]) => found.flatMap(({ rest }) => rest.split(' '));
  return {
    copies: all('COPY').map(({ rest, options }) => {
      const [from = '', to = ''] = rest.split(' ');
      return { from, to, stage: options.from };
    }),
    env: Object.fromEntries(words(all('ENV')).map((pair) => pair.split('=') as [string, string])),
    user: all('USER').at(-1)?.rest,
    ports: words(all('EXPOSE')).map(Number),
    volumes: words(all('VOLUME')),
    folders: words(all('RUN')).filter((word) => word.startsWith('/')),
    /** Where the program lies, and where it is started. */
    home: all('WORKDIR')[0]?.rest ?? '/',
    workdir: all('WORKDIR').at(-1)?.rest ?? '/',
    healthcheck: exec(all('HEALTHCHECK')[0]?.rest ?? '[]'),
    command: exec(all('CMD')[0]?.rest ?? '[]'),
  };
}

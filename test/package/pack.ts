/** Packs the package as `npm publish` would, and puts it into a fresh project: what a theme developer gets. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

export interface Packed {
  readonly tarball: Buffer;
  /** A project that has installed the package and what it depends on, and nothing of ours besides. */
  readonly project: string;
  /** Runs a file of the project with Node, as its owner would. @throws with what it printed. */
  node(...args: string[]): Promise<{ readonly stdout: string; readonly stderr: string }>;
  /** Answers with what the compiler has to say of a folder of the project. */
  typeCheck(folder: string): Promise<string>;
  /** Writes a file into the project. */
  write(name: string, text: string): Promise<void>;
  /** Puts a package of ours into the project, or into a folder of it, under a name. */
  install(name: string, ours: string, folder?: string): Promise<void>;
}

export async function pack(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'jawort-package-'));
  // The scripts of a publication without the build of the widget, which `npm ci` has made already and others are using.
  await run(process.execPath, [compiler, '-p', 'tsconfig.package.json'], {
    cwd: root,
  });
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [file = ''] = await readdir(folder);
  const project = join(folder, 'project');
  const installed = join(project, 'node_modules', 'jawort');
  await mkdir(installed, { recursive: true });
  await run('tar', ['xzf', join(folder, file), '--strip-components=1', '-C', installed]);
  const install = async (name: string, ours: string, within = '.') => {
    const place = join(project, within, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(resolve(root, 'node_modules', ours), place);
  };
  for (const name of Object.keys(packageJson.dependencies)) await install(name, name);
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  };
  await write('package.json', '{ "type": "module", "private": true }');
  return {
    tarball: await readFile(join(folder, file)),
    project,
    write,
    install,
    typeCheck: (of) =>
      run(process.execPath, [compiler, '-p', join(project, of)]).then(
        ({ stdout }) => stdout,
        ({ stdout }) => String(stdout),
      ),
    node: (...args) => run(process.execPath, args, { cwd: project }),
  };
}

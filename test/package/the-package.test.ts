/** The npm package in a fresh project: its entries, its types, its command, and a server that runs from it. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startProcess, writeConfig } from '../support/server-process.ts';
import { type Packed, pack } from './pack.ts';

let packed: Packed;
beforeAll(async () => {
  packed = await pack();
  for (const name of ['react', 'react-dom']) await packed.install(name, name);
});
afterAll(() => rm(dirname(packed.project), { recursive: true, force: true }));

describe('The package', () => {
  test('has nothing for publint to say', async () => {
    const { buffer, byteOffset, byteLength } = packed.tarball;
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball } });
    expect(messages).toEqual([]);
  });

  test('has types that are right for whoever resolves as browsers’ bundlers and Node do', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(packed.tarball)));
    const problems = result.types === false ? ['no types'] : result.problems;
    const isWrong = (problem: (typeof problems)[number]) => {
      if (typeof problem === 'string') return true;
      // To `require` a module works since Node 22. The IIFE is for a script tag, and Node 10 knew no `exports`: what has no
      // types has no other way in.
      if (problem.kind === 'CJSResolvesToESM') return false;
      if (problem.kind === 'NoResolution' && problem.resolutionKind === 'node10')
        return !/\.js(on)?$/.test(problem.entrypoint);
      return !(problem.kind === 'UntypedResolution' && problem.entrypoint === './element.iife.js');
    };
    expect(problems.filter(isWrong)).toEqual([]);
  });

  test('can be imported, and drawn, on a server, where there is no browser', async () => {
    await packed.write(
      'on-a-server.js',
      `import 'jawort';
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { JawortBubble } from 'jawort/react';
      import { JawortBubble as ForPreact } from 'jawort/preact';
      import 'jawort/react-jsx';
      const props = { site: 'blumen-mueller', server: 'https://optin.example.com', offsetBlock: 80, preview: false, mode: 'inline', onGiven() {} };
      console.log(renderToString(createElement(JawortBubble, props, 'Einen Moment …')));
      const anyElement = { id: 'news', className: 'wide', style: { '--jawort-color': '#ffee00', margin: 0 }, hidden: false, 'data-place': 'footer', 'aria-hidden': false };
      console.log(renderToString(createElement(JawortBubble, { ...props, ...anyElement })));
      const drawn = new ForPreact({ ...props, ...anyElement, elementRef() {} }).render();
      console.log(drawn.type, JSON.stringify(drawn.props));`,
    );
    const { stdout } = await packed.node('on-a-server.js');
    const ours = 'site="blumen-mueller" server="https://optin.example.com" mode="inline" offset-block="80"';
    expect(stdout.split('\n')).toEqual([
      `<jawort-bubble ${ours}>Einen Moment …</jawort-bubble>`,
      `<jawort-bubble ${ours} id="news" class="wide" style="--jawort-color:#ffee00;margin:0" data-place="footer" aria-hidden="false"></jawort-bubble>`,
      'jawort-bubble {"site":"blumen-mueller","server":"https://optin.example.com","mode":"inline","offset-block":"80","id":"news","class":"wide","style":{"--jawort-color":"#ffee00","margin":0},"data-place":"footer","aria-hidden":"false"}',
      '',
    ]);
  });

  test('publishes the checksum of the script that a page may host by itself', async () => {
    const served = (name: string) => readFile(join(packed.project, 'node_modules/jawort/dist/widget', name));
    const digest = createHash('sha384')
      .update(await served('element.js'))
      .digest('base64');
    expect(JSON.parse(`${await served('integrity.json')}`)).toEqual({ 'element.iife.js': `sha384-${digest}` });
  });

  test('runs its command and its server from node_modules', async () => {
    const bin = join(packed.project, 'node_modules/jawort/server/cli/jawort.mjs');
    const { stdout } = await packed.node(bin, '--help');
    expect(stdout).toContain('whatsapp');
    const answers = Object.entries(firstAnswers).flatMap(([name, answer]) => [`--${name}`, answer]);
    const first = await packed.node(bin, 'init', '--yes', ...answers);
    expect(first.stdout).toContain('npx jawort check');
    const { $schema } = JSON.parse(await readFile(join(packed.project, 'jawort.config.json'), 'utf8'));
    expect(JSON.parse(await readFile(join(packed.project, $schema), 'utf8'))).toHaveProperty('properties.sites');

    const config = writeConfig(packed.project);
    const port = await freePort();
    const server = await startProcess(
      { PORT: `${port}`, JAWORT_CONFIG: config, JAWORT_DATA: join(packed.project, 'data') },
      join(packed.project, 'node_modules/jawort/dist/package/server/main.js'),
    );
    const script = await fetch(`${server.url}/w/blumen-mueller.js`);
    expect(script.status).toBe(200);
    expect(await script.text()).toContain('Neues per WhatsApp');
    expect(await server.terminate()).toBe(0);
  });

  test.each([
    ['19', '@types/react'],
    ['18', 'types-react-18'],
  ])('is typed for React %s, component and element', async (version, types) => {
    const folder = `react-${version}`;
    await packed.install('jawort', join(packed.project, 'node_modules/jawort'), folder);
    await packed.install('@types/react', types, folder);
    for (const name of ['csstype', '@types/prop-types', 'preact']) await packed.install(name, name, folder);
    await packed.write(
      `${folder}/shop.tsx`,
      `import 'jawort/react-jsx';
      import { JawortBubble, type JawortBubbleElement } from 'jawort/react';
      import { createElement, useRef } from 'react';
      export function Shop() {
        const bubble = useRef<JawortBubbleElement>(null);
        document.addEventListener('jawort:given', ({ detail }) => detail.reference.toUpperCase());
        document.querySelector('jawort-bubble')!.offsetBlock = 80;
        // @ts-expect-error nothing is given by an error
        document.body.addEventListener('jawort:error', ({ detail }) => detail.reference);
        return <>
          <JawortBubble ref={bubble} site="a" server="https://b" position="start" offsetBlock={80}
            onGiven={({ reference }) => reference.toUpperCase()} onError={({ reason }) => reason === 'origin'}>…</JawortBubble>
          <JawortBubble site="a" server="https://b" id="news" className="wide" title="News" data-place="footer" aria-hidden={false}
            style={{ '--jawort-color': '#ffee00', '--jawort-ink': '#000', margin: 0 }} {...{ 'data-row': 1 }} onClick={() => {}} />
          {createElement(JawortBubble, { site: 'a', server: 'https://b', className: 'wide', 'data-place': 'footer', 'aria-label': 'News' })}
          <button onClick={() => bubble.current?.open()}>Open</button>
          <button onClick={() => window.jawort?.open()}>Open</button>
          <jawort-bubble site="a" server="https://b" mode="inline" offset-block="80" class="wide" style={{ '--jawort-color': '#ffee00' }} />
          {/* @ts-expect-error a bubble without a site */}
          <JawortBubble server="https://b" />
          {/* @ts-expect-error no such property */}
          <JawortBubble site="a" server="https://b" offset={80} />
          {/* @ts-expect-error no such style */}
          <JawortBubble site="a" server="https://b" style={{ marginn: 0 }} />
          {/* @ts-expect-error no such attribute */}
          <jawort-bubble site="a" server="https://b" offsetblock={80} />
        </>;
      }`,
    );
    await packed.write(`${folder}/tsconfig.json`, JSON.stringify(consumer()));
    await expect(packed.typeCheck(folder)).resolves.toBe('');
  });

  test('is typed for Preact', async () => {
    await packed.install('jawort', join(packed.project, 'node_modules/jawort'), 'preact');
    await packed.install('preact', 'preact', 'preact');
    await packed.write(
      'preact/shop.tsx',
      `import { JawortBubble } from 'jawort/preact';
      import { h } from 'preact';
      export const shop = <>
        <JawortBubble site="a" server="https://b" id="news" class="wide" data-place="footer" aria-hidden={false}
          style={{ '--jawort-color': '#ffee00', margin: 0 }} onGiven={({ reference }) => reference.toUpperCase()}
          elementRef={(element) => element?.open()}>…</JawortBubble>
        {h(JawortBubble, { site: 'a', server: 'https://b', className: 'wide', 'data-place': 'footer', style: 'margin: 0' })}
        {/* @ts-expect-error a bubble without a site */}
        <JawortBubble server="https://b" />
        {/* @ts-expect-error no such property */}
        <JawortBubble site="a" server="https://b" offset={80} />
      </>;`,
    );
    await packed.write('preact/tsconfig.json', JSON.stringify(consumer({ jsxImportSource: 'preact' })));
    await expect(packed.typeCheck('preact')).resolves.toBe('');
  });

  test('keeps frameworks out of the types of those who do not use them', async () => {
    const declared = async (entry: string) => readFile(join(packed.project, 'node_modules/jawort', entry), 'utf8');
    const { exports } = JSON.parse(await declared('package.json'));
    const texts = await Promise.all(
      ['define', 'element', 'component', 'attributes'].map((name) =>
        declared(`dist/package/widget/embed/${name}.d.ts`),
      ),
    );
    expect(Object.keys(exports)).toContain('./react-jsx');
    expect(texts.join()).not.toMatch(/from 'p?react/);
    expect(await declared('dist/package/widget/embed/react.d.ts')).not.toMatch(/from 'preact/);
  });
});

const firstAnswers = {
  company: 'Blumen Müller',
  'legal-name': 'Blumen Müller GmbH',
  address: 'Lindenstraße 12, 10969 Berlin',
  email: 'hallo@blumen-mueller.example',
  website: 'blumen-mueller.example',
  'privacy-url': 'blumen-mueller.example/datenschutz',
  'imprint-url': 'blumen-mueller.example/impressum',
  'public-url': 'optin.blumen-mueller.example',
  number: '+49 30 12345678',
  'phone-number-id': '106540352242922',
  'business-account-id': '102290129340398',
  languages: 'de',
  'label-de': 'Neues über Blumen, höchstens 4-mal im Monat',
  formality: 'Sie',
  'forward-email': 'none',
};

const consumer = (options = {}) => ({
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    preserveSymlinks: true,
    types: [],
    ...options,
  },
  include: ['shop.tsx'],
});

/** As much as we use of packages that bring no types, or none that compile. */
declare module 'twig' {
  interface Template {
    render(values: Record<string, unknown>): string;
  }
  const Twig: {
    extendFunction(name: string, definition: (...given: string[]) => unknown): void;
    cache(on: boolean): void;
    twig(options: { id?: string; data: string; autoescape?: boolean; allowInlineIncludes?: boolean }): Template;
  };
  export default Twig;
}

declare module '@php-wasm/node-8-3' {
  export function getPHPLoaderModule(): Promise<unknown>;
}

declare module '@php-wasm/universal' {
  export function loadPHPRuntime(loader: unknown): Promise<number>;
  export class PHP {
    constructor(runtime: number);
    run(what: { code: string }): Promise<{ text: string; errors: string; exitCode: number }>;
    exit(): void;
  }
}

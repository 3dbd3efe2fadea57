/** What a query or a form says under a name, if it is one text: whoever writes lists or nests names gets nothing by it. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

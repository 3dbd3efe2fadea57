/** Styles for a shadow root that no Content-Security-Policy refuses. */

/**
 * A constructed sheet passes every policy, `style-src 'none'` included; a `<style>` element or a style attribute does not.
 * The constructor comes from the element's own window: a sheet of another document (a preview iframe) may not be adopted.
 */
export function dress(root: ShadowRoot, css: string): void {
  const { CSSStyleSheet: Sheet } = root.ownerDocument.defaultView ?? window;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

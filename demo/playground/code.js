// What an owner takes along: the file, and the tags.

export function codeFor({ publicUrl, site }) {
  const server = publicUrl.replace(/\/+$/, '');
  return {
    file: JSON.stringify({ publicUrl, sites: [site] }, null, 2),
    script: `<script async src="${server}/w/${site.id ?? ''}.js"></script>`,
    element: `<script async src="${server}/w/element.js"></script>\n<jawort-bubble site="${site.id ?? ''}" server="${server}"></jawort-bubble>`,
  };
}

/** Answers whether it is in the clipboard; if not, it is selected, so that a person can copy it. */
export async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (element) getSelection().selectAllChildren(element);
    return false;
  }
}

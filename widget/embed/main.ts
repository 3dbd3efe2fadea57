/** `/w/element.js`: defines `<jawort-bubble>`, as a classic script or as a module. */
import { defineJawortBubble } from './element.ts';

const file = '/w/element.js';
// A module does not know its own tag.
const script = document.currentScript ?? document.querySelector(`script[src*="${file}"]`);
const [server = ''] = ((script as HTMLScriptElement | null)?.src ?? '').split(file);
defineJawortBubble(server);

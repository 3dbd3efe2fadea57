/**
 * `import 'jawort'`: defines `<jawort-bubble>` in a browser, and does nothing on a server.
 * The element brings the bubble from the server named in its attribute; no markup of ours is stored in a theme.
 */
import { defineJawortBubble } from './element.ts';

export type { JawortApi } from '../contract.ts';
export type { ErrorReason, JawortEvent, RefusalReason } from '../events.ts';
export type { JawortBubbleAttributes } from './component.ts';
export { defineJawortBubble, JawortBubbleElement } from './element.ts';

defineJawortBubble();

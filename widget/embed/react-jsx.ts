/**
 * `import 'jawort/react-jsx'`: types for `<jawort-bubble>` itself in TSX, with React 18 and 19. Types only; an entry of its
 * own, so that nobody else's types know of React.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { JawortBubbleAttributes } from './component.ts';
import type { JawortBubbleElement } from './element.ts';

export type JawortBubbleJsx = Omit<
  DetailedHTMLProps<HTMLAttributes<JawortBubbleElement>, JawortBubbleElement>,
  keyof JawortBubbleAttributes
> &
  JawortBubbleAttributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'jawort-bubble': JawortBubbleJsx;
    }
  }
}

declare global {
  // React 18 with the classic runtime looks here.
  namespace JSX {
    interface IntrinsicElements {
      'jawort-bubble': JawortBubbleJsx;
    }
  }
}

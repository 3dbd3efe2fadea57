/**
 * `import 'jawort/react-jsx'`: types for `<jawort-bubble>` itself in TSX, with React 18 and 19. Types only; an entry of its
 * own, so that nobody else's types know of React.
 */
import type { CSSProperties, DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CustomProperties, JawortBubbleAttributes } from './component.ts';
import type { JawortBubbleElement } from './element.ts';

export type JawortBubbleJsx = Omit<
  DetailedHTMLProps<HTMLAttributes<JawortBubbleElement>, JawortBubbleElement>,
  keyof JawortBubbleAttributes | 'style'
> &
  JawortBubbleAttributes & {
    /** For React 18, which knows no `className` on elements of this kind. */
    class?: string;
    style?: CSSProperties & CustomProperties;
  };

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

/** `jawort/react`: `<JawortBubble site="…" server="…" />`, for React 18 and 19. Safe to import and to draw on a server. */
'use client';

import {
  type CSSProperties,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import {
  attributesFrom,
  type CustomProperties,
  type DataAttributes,
  type ElementAttributes,
  type JawortBubbleCallbacks,
  type JawortBubbleOptions,
  listenTo,
} from './component.ts';
import { defineJawortBubble, type JawortBubbleElement, tagName } from './element.ts';

export type { JawortEvent } from '../events.ts';
export type { JawortBubbleElement } from './element.ts';

export interface JawortBubbleProps
  extends JawortBubbleOptions,
    JawortBubbleCallbacks,
    DataAttributes,
    ElementAttributes<HTMLAttributes<JawortBubbleElement>> {
  /** Shown until the element is there, and if it never comes. */
  children?: ReactNode;
  style?: CSSProperties & CustomProperties;
}

/** The ref is the element: `open()`, `close()`, `destroy()`, `on()`. */
export const JawortBubble: ForwardRefExoticComponent<JawortBubbleProps & RefAttributes<JawortBubbleElement>> =
  forwardRef<JawortBubbleElement, JawortBubbleProps>(function JawortBubble(props, ref) {
    const element = useRef<JawortBubbleElement>(null);
    const latest = useRef<JawortBubbleCallbacks>(props);
    useEffect(() => {
      latest.current = props;
    });
    useEffect(() => {
      defineJawortBubble();
      return element.current ? listenTo(element.current, () => latest.current) : undefined;
    }, []);
    useImperativeHandle(ref, () => element.current as JawortBubbleElement, []);
    return createElement(tagName, { ...attributesFrom({ ...props }), ref: element }, props.children);
  });

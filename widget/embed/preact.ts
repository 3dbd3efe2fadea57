/** `jawort/preact`: `<JawortBubble site="…" server="…" />`. Safe to import and to draw on a server. */
import { Component, type ComponentChildren, type CSSProperties, type HTMLAttributes, h, type VNode } from 'preact';
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
  children?: ComponentChildren;
  style?: string | (CSSProperties & CustomProperties);
  /** Gets the element: `open()`, `close()`, `destroy()`, `on()`. */
  elementRef?: (element: JawortBubbleElement | null) => void;
}

export class JawortBubble extends Component<JawortBubbleProps> {
  #element: JawortBubbleElement | null = null;
  #stopListening = () => {};
  readonly #keep = (element: JawortBubbleElement | null) => {
    this.#element = element;
    this.props.elementRef?.(element);
  };

  override componentDidMount(): void {
    defineJawortBubble();
    if (this.#element) this.#stopListening = listenTo(this.#element, () => this.props);
  }

  override componentWillUnmount(): void {
    this.#stopListening();
  }

  override render(): VNode {
    const { children, elementRef: _own, ...props } = this.props;
    const attributes: object = { ...attributesFrom({ ...props }), ref: this.#keep };
    return h(tagName, attributes, children);
  }
}

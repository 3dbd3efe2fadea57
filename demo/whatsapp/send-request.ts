/** Reads the body of `POST /messages` as strictly as Meta does, so that a malformed send fails here and not in production. */
import type { GraphProblem } from './graph-error.ts';
import { fillTemplate, findTemplate, type Template, type TemplateUse } from './templates.ts';

export interface PhoneButton {
  readonly title: string;
  /** Comes back on a tap: in `button.payload`, `button_reply.id` or `list_reply.id`. */
  readonly payload: string;
  readonly kind: 'template' | 'interactive' | 'row';
  /** Below the title of a list's row. */
  readonly description?: string;
}

/** A message as the person sees it. */
export interface ShownMessage {
  readonly body: string;
  readonly footer?: string;
  readonly buttons: readonly PhoneButton[];
  /** Opens a list whose rows the buttons are. */
  readonly listButton?: string;
}

export interface SendRequest {
  readonly to?: string;
  readonly recipient?: string;
  readonly callbackData?: string;
  readonly type: 'text' | 'interactive' | 'template';
  /** What Meta charges it as. */
  readonly category: string;
  readonly shown: ShownMessage;
}

export function isProblem(value: object): value is GraphProblem {
  return 'code' in value && 'details' in value;
}

type Json = Readonly<Record<string, unknown>>;

export function readSendRequest(
  body: unknown,
  templates: readonly Template[],
  callingCode: string,
): SendRequest | GraphProblem {
  if (!isJson(body)) return { code: 100, details: 'The request body must be a JSON object' };
  if (body.messaging_product !== 'whatsapp') return missing('messaging_product');
  if (body.recipient_type !== undefined && body.recipient_type !== 'individual') return invalid('recipient_type');

  const addressee = readAddressee(body, callingCode);
  if (isProblem(addressee)) return addressee;
  const callbackData = body.biz_opaque_callback_data;
  if (callbackData !== undefined && (typeof callbackData !== 'string' || callbackData.length > 512)) {
    return invalid('biz_opaque_callback_data must be a string of at most 512 characters');
  }

  const content = readContent(body, templates);
  if (isProblem(content)) return content;
  return { ...addressee, ...(callbackData === undefined ? {} : { callbackData }), ...content };
}

function readAddressee(body: Json, callingCode: string): Pick<SendRequest, 'to' | 'recipient'> | GraphProblem {
  if (body.to !== undefined) {
    if (typeof body.to !== 'string') return { code: 100, details: 'Param to must be a string' };
    const digits = body.to.replace(/[^0-9]/g, '');
    if (!/^[+0-9 ()-]+$/.test(body.to) || digits.length < 7 || digits.length > 15) return invalid('to');
    // The trap of the documentation: without "+" the business's own country code is put in front.
    return { to: body.to.startsWith('+') ? `+${digits}` : `+${callingCode}${digits}` };
  }
  if (body.recipient !== undefined) {
    if (typeof body.recipient !== 'string' || !/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(body.recipient)) {
      return invalid('recipient');
    }
    return { recipient: body.recipient };
  }
  return { code: 100, details: 'The parameter to is required.' };
}

function readContent(
  body: Json,
  templates: readonly Template[],
): Pick<SendRequest, 'type' | 'category' | 'shown'> | GraphProblem {
  const type = body.type ?? 'text';
  if (type === 'text') return readText(body.text);
  if (type === 'interactive') return readInteractive(body.interactive);
  if (type === 'template') return readTemplate(body.template, templates);
  return { code: 131051, details: `The simulation does not send messages of type ${String(type)}` };
}

function readText(text: unknown) {
  if (!isJson(text) || typeof text.body !== 'string' || text.body.trim() === '') return missing('text.body');
  if (text.body.length > 4096)
    return { code: 100, details: "Param text['body'] must be at most 4096 characters long." };
  return { type: 'text' as const, category: 'service', shown: { body: text.body, buttons: [] } };
}

function readInteractive(interactive: unknown) {
  if (!isJson(interactive)) return missing('interactive');
  const { type } = interactive;
  if (type !== 'button' && type !== 'list') return invalid('interactive.type: the simulation shows buttons and lists');
  const body = textOf(interactive.body);
  if (body === undefined || body === '') return missing('interactive.body.text');
  if (body.length > 1024) return invalid('Body text length invalid. Min length: 1, Max length: 1024');
  const footer = interactive.footer === undefined ? undefined : textOf(interactive.footer);
  if (interactive.footer !== undefined && (footer === undefined || footer === '' || footer.length > 60)) {
    return invalid('Footer text length invalid. Min length: 1, Max length: 60');
  }

  const action = isJson(interactive.action) ? interactive.action : {};
  const above = footer === undefined ? { body } : { body, footer };
  const below = type === 'list' ? readRows(action) : readButtons(action);
  if (isProblem(below)) return below;
  return { type: 'interactive' as const, category: 'service', shown: { ...above, ...below } };
}

function readButtons(action: Json): Pick<ShownMessage, 'buttons'> | GraphProblem {
  const list = action.buttons;
  if (!Array.isArray(list) || list.length < 1 || list.length > 3) {
    return invalid('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3');
  }
  const buttons: PhoneButton[] = [];
  for (const item of list) {
    const reply: unknown = isJson(item) && item.type === 'reply' ? item.reply : undefined;
    if (!isJson(reply) || typeof reply.id !== 'string' || typeof reply.title !== 'string') {
      return missing('interactive.action.buttons[].reply');
    }
    if (reply.title.length < 1 || reply.title.length > 20) {
      return invalid('Button title length invalid. Min length: 1, Max length: 20');
    }
    if (reply.id.length < 1 || reply.id.length > 256) return invalid('Button reply id length invalid. Max length: 256');
    buttons.push({ title: reply.title, payload: reply.id, kind: 'interactive' });
  }
  if (new Set(buttons.map((button) => button.title)).size < buttons.length) return invalid('Duplicated button title');
  if (new Set(buttons.map((button) => button.payload)).size < buttons.length) return invalid('Duplicated reply id');
  return { buttons };
}

/** One section needs no title; ten rows in all. */
function readRows(action: Json): Pick<ShownMessage, 'buttons' | 'listButton'> | GraphProblem {
  const { button, sections } = action;
  if (typeof button !== 'string' || button.length < 1 || button.length > 20) {
    return invalid('Button label length invalid. Min length: 1, Max length: 20');
  }
  const rows = (Array.isArray(sections) ? sections : []).flatMap((section: unknown): unknown[] =>
    isJson(section) && Array.isArray(section.rows) ? section.rows : [],
  );
  if (rows.length < 1 || rows.length > 10) return invalid('Total row count exceed max allowed count: 10');
  const buttons: PhoneButton[] = [];
  for (const row of rows) {
    if (!isJson(row) || typeof row.id !== 'string' || typeof row.title !== 'string') {
      return missing('interactive.action.sections[].rows[]');
    }
    if (row.title.length < 1 || row.title.length > 24) return invalid('Row title is too long. Max length is 24');
    if (row.id.length < 1 || row.id.length > 200) return invalid('Row id is too long. Max length is 200');
    const { description } = row;
    if (description !== undefined && (typeof description !== 'string' || description.length > 72)) {
      return invalid('Row description is too long. Max length is 72');
    }
    buttons.push({
      title: row.title,
      payload: row.id,
      kind: 'row',
      ...(description !== undefined && { description }),
    });
  }
  if (new Set(buttons.map(({ payload }) => payload)).size < buttons.length) return invalid('Duplicated row id');
  return { buttons, listButton: button };
}

function readTemplate(raw: unknown, templates: readonly Template[]) {
  if (!isJson(raw)) return missing('template');
  if (typeof raw.name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(raw.name)) return invalid('template.name');
  const language = isJson(raw.language) ? raw.language.code : undefined;
  if (typeof language !== 'string') return missing('template.language.code');

  const parameters: { name?: string; text: string }[] = [];
  const payloads = new Map<number, string>();
  for (const component of Array.isArray(raw.components) ? raw.components : []) {
    if (!isJson(component) || !Array.isArray(component.parameters)) return invalid('template.components');
    if (component.type === 'body') {
      for (const parameter of component.parameters) {
        if (!isJson(parameter) || parameter.type !== 'text' || typeof parameter.text !== 'string') {
          return { code: 132012, details: 'Body parameters must be text' };
        }
        if (parameter.text === '' || /[\n\r\t]| {5,}/.test(parameter.text)) {
          const details =
            'Param text cannot be empty or have new-line/tab characters or more than 4 consecutive spaces';
          return { code: 132018, details };
        }
        const name = parameter.parameter_name;
        parameters.push(typeof name === 'string' ? { name, text: parameter.text } : { text: parameter.text });
      }
    } else if (component.type === 'button') {
      const first: unknown = component.parameters[0];
      const index = Number(component.index);
      if (component.sub_type !== 'quick_reply' || !Number.isInteger(index))
        return invalid('template.components[].button');
      if (!isJson(first) || first.type !== 'payload' || typeof first.payload !== 'string' || first.payload === '') {
        return { code: 132012, details: 'A quick reply button needs one parameter of type payload' };
      }
      payloads.set(index, first.payload);
    } else {
      return invalid(`template.components[].type ${String(component.type)}`);
    }
  }

  const use: TemplateUse = { name: raw.name, language, parameters, payloads };
  const template = findTemplate(templates, use);
  if (isProblem(template)) return template;
  const { titles, ...text } = fillTemplate(template, use);
  const tooFar = [...payloads.keys()].find((index) => index >= titles.length);
  if (tooFar !== undefined)
    return { code: 132012, details: `Button at index ${tooFar} does not exist in the template` };
  // Without a payload parameter WhatsApp gives the button's own text back.
  const buttons = titles.map((title, index) => ({
    title,
    payload: payloads.get(index) ?? title,
    kind: 'template' as const,
  }));
  return { type: 'template' as const, category: template.category.toLowerCase(), shown: { ...text, buttons } };
}

function missing(parameter: string): GraphProblem {
  return { code: 131008, details: `Required parameter is missing: ${parameter}` };
}

function invalid(details: string): GraphProblem {
  return { code: 131009, details };
}

function textOf(value: unknown): string | undefined {
  return isJson(value) && typeof value.text === 'string' ? value.text : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

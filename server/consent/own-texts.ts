/**
 * Which texts of bubble and form an owner may word otherwise, and which stay Jawort's: those by which somebody agrees, is
 * told what they agree to, or gets out again. A shop may be friendlier than we are, but not vaguer.
 */

export const ownTextKeys = [
  'bubble',
  'bubbleSorry',
  'heading',
  'phoneLabel',
  'phoneOptionalLabel',
  'countryLabel',
  'privacyLabel',
  'imprintLabel',
  'link',
  'close',
  'opensNewTab',
  'missingPurpose',
  'missingPhone',
  'invalidPhone',
  'nextHeading',
  'nextSteps',
  'waiting',
  'confirmedHeading',
  'confirmed',
  'openAgain',
  'edit',
  'notRecorded',
  'showQr',
  'qrHint',
  'questionLink',
] as const;

/** `box` is made from the purpose; the rest are keys of the wording's texts. */
export const legalTextKeys = [
  'kinds',
  'box',
  'stopLine',
  'privacyLine',
  'sentence',
  'question',
  'questionFooter',
  'yes',
  'no',
  'welcome',
  'refused',
  'stopped',
  'unclearWhileAsked',
  'unclearWhileSubscribed',
  'unsubscribe',
  'keep',
] as const;

export type OwnTextKey = (typeof ownTextKeys)[number];

/** What an owner words in their own way, in one language. */
export type OwnTexts = {
  readonly [Key in OwnTextKey]?: (Key extends 'nextSteps' ? readonly string[] : string) | undefined;
};

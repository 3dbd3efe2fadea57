/** English: the texts as a person reads them, and the words by which an English reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

function inWords({ count, unit }: Span): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

/** English knows no difference between du and Sie. */
function texts({ company, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  return {
    kinds: { marketing: 'advertising', other: 'messages', mixed: 'advertising and messages' },

    bubble: 'News via WhatsApp',
    bubbleSorry: 'The form does not load at the moment. Just write START to us on WhatsApp.',
    heading: `WhatsApp messages from ${name}`,
    phoneLabel: 'Your mobile number',
    phoneOptionalLabel: 'Your mobile number (optional)',
    countryLabel: 'Country of the number',
    stopLine: 'Voluntary. Withdraw at any time for the future: write STOP.',
    privacyLine: `WhatsApp (Meta, Ireland/USA) processes your number and messages. Without a YES we delete your number after ${inWords(deletedAfter)}.`,
    privacyLabel: 'Privacy',
    imprintLabel: 'Legal notice',
    link: 'Continue to WhatsApp',
    close: 'Close',
    opensNewTab: 'opens WhatsApp in a new tab',
    missingPurpose: 'Please tick what you would like to receive.',
    missingPhone: 'Please enter your mobile number.',
    invalidPhone:
      'This is not a complete mobile number of the chosen country. Please check the digits and the country; landlines do not work.',
    nextHeading: 'What happens next',
    nextSteps: [
      'WhatsApp opens with a ready-made message.',
      'Send this message just as it is.',
      'To be sure, we ask once more. Only when you answer YES are you signed up.',
    ],
    waiting: 'We are waiting for your answer in WhatsApp.',
    confirmedHeading: 'You are signed up',
    confirmed: `Thank you for your YES. From now on ${name} writes to you on WhatsApp. To end it, write STOP.`,
    openAgain: 'Open WhatsApp again',
    edit: 'Change my details',
    notRecorded:
      'Your details did not reach us. Please send the message in WhatsApp all the same: we will then ask you there.',
    sentence: `Hello ${name}, yes, I would like {kind} via WhatsApp: {purposes}. (No. {ref})`,

    question: `Are you sure? Would you like to receive {kind} from ${legalName} via WhatsApp: {purposes}? Privacy: ${privacyUrl} – Only YES signs you up. Withdraw at any time for the future: write STOP.`,
    questionFooter: 'Not your request? Tap NO or do nothing.',
    yes: 'YES',
    no: 'NO',
    welcome:
      'Thank you, you are signed up: {purposes}. You no longer want to hear from us? Just send STOP. Your choices: SETTINGS. Your data: MY DATA.',
    refused:
      mix === 'marketing'
        ? `All right. You are not signed up and will not receive advertising from ${name}.`
        : `All right. You are not signed up for this and will not receive messages about it from ${name}.`,
    stopped: `You are unsubscribed. ${name} no longer writes to you unasked. Was that a mistake? Write START.`,
    unclearWhileAsked: 'That was not clear. Please tap YES or NO. Without a YES we do not sign you up.',
    unclearWhileSubscribed: `Would you like to unsubscribe? Until you answer, ${mix === 'other' ? 'no messages will come' : 'no advertising will come'}.`,
    unsubscribe: 'Unsubscribe',
    keep: 'Keep receiving',
  };
}

/**
 * Collisions to know: "end", "cancel", "remove" and "quit" are everyday words ("cancel my order", "the end of May"),
 * "stop by" is a visit, "text" may stand on a greeting card, "massage" is one letter from "message".
 */
const replies: ReplyWords = {
  optOut:
    'unsubscribe, unsub, opt out, deregister, unsubscription, cease and desist, unsuscribe, unsubcribe, remove me, take me off, ' +
    'leave me alone, no more messages',
  everydayOptOut:
    'end, quit, cancel, revoke, remove, delete, withdraw, cease, stopping, discontinue, no more, opt me out, ' +
    'off my phone, cancellation',
  filling:
    'i id im want wanna would like wish to me my us you your ur from of off out the this these that those it all everything any please now immediately right away already just here asap again for with and or so but yes no ok okay mean really ' +
    'sending send sent said say is am be on need at once today forever permanently completely list them must can u do kindly messaging texting',
  urging: 'now immediately please asap the this these your my all all me from right away just today and kindly',
  yes: 'yes, yes please, yes thanks, yes thank you',
  no:
    'no, nope, nah, no no, no way, never, not interested, im not interested, i am not interested, certainly not, ' +
    'absolutely not, definitely not, rather not, nein',
  start: 'start, subscribe, join, sign up, sign me up',
  politeness:
    'please, pls, plz, plse, pleas, kindly, thanks, thank you, thank you very much, thank you so much, ' +
    'many thanks, thanks a lot, thanks in advance, thank you in advance, thx, thnx, tnx, ty, tysm, cheers, ta, ' +
    'hi, hello, hey, hiya, hi there, hello there, hey there, dear sir, dear sir or madam, dear sirs, dear team, ' +
    'hi team, good morning, good afternoon, good evening, good day, guys, hi all, sorry, im sorry, excuse me, ' +
    'sir, madam, have a nice day, bye, goodbye, no offence, no offense, mate, love',
  signOffs:
    'regards, kind regards, best regards, warm regards, best wishes, sincerely, yours sincerely, yours faithfully, cheers, rgds, br, best',
  sets: {
    me: 'me us my mine myself',
    my: 'my our mine this the',
    no: 'no zero',
    dont: 'dont not never donot dnt doesnt didnt wont',
    more: 'more further additional longer anymore any again else',
    want: 'want wanna wish would id like need please care interested consent agree asked prefer wanting rather',
    messages:
      'message messages msg msgs messges mesages messagess texts newsletter newsletters whatsapp whatsapps spam ads ad adverts advert advertising advertisement advertisements marketing promo promos promotion promotions promotional notifications notification subscription subscriptions subscribtion mailings broadcast broadcasts alerts communications communication solicitations crap junk rubbish shit bullshit contact',
    news: 'offers offer deals updates news info newsletters promotions emails mails stuff things text',
    list: 'list lists mailing mailinglist database distribution system contacts group records listing marketing subscription newsletter newsletters whatsapp messages texts',
    contact: 'number phone data details contact info information cell mobile digits',
    business:
      'order orders appointment appointments booking bookings reservation reservations delivery deliveries invoice parcel package shipment payment refund bouquet bouquets roses flower flowers ticket tickets table meeting class course workshop event basket cart item items card lesson waiting waitlist guest price account membership product products car bus train tram monday tuesday wednesday thursday friday saturday sunday tomorrow',
    pester:
      'messaging texting contacting spamming bothering harassing pestering annoying whatsapping pinging msging txting mailing emailing advertising bugging hassling disturbing writing sendin textin messagin calling',
    write:
      'text message msg contact write whatsapp email send bother spam call disturb ping txt bug harass annoy sending messaging texting',
    receive: 'receive receiving get getting hear hearing see seeing be being have',
    remove:
      'take remove get drop strike delete erase scratch pull cross unlist wipe purge exclude clear scrub bump removing',
    consent: 'consent permission approval authorisation authorization agreement consents',
  },
  clear: [
    'unsubscribe|unsub|unsubscribing',
    'deregister ~2 me|from',
    'optout',
    'opt|opting ~2 out',
    'stop|quit|cease|stopp ~1 <pester>',
    'stop|quit|cease|stopp sending|send|sendin ~2 <me>|<messages>|this|these|those|them|stuff|anything|$',
    'stop|quit|cease|end|cancel|discontinue|deactivate|disable|terminate|halt|stopp|suspend|kill|ending|stopping|unfollow ~3 <messages>',
    'turn|switch ~3 <messages> ~1 off',
    'turn|switch off ~2 <messages>',
    'stop|cease|quit ~1 all|these|those|your|any ~1 updates|offers|emails|news|texts|deals',
    '^ stop|stopp ~1 this|that|it|these|those|them|everything|all|already|now|immediately ~1 $',
    'make it|this|these|them stop $',
    'want ~2 this|these|it|them|messages to? stop $',
    '<remove> ~1 <me> ~1 off|out|from|of $',
    '<remove> ~2 <me> ~2 off|out|from|of ~4 <list>|this|here|it',
    'remove|delete|unlist|exclude|unsubscribing me|us',
    'remove|delete|erase|lose|forget|drop|take|wipe|clear|scrub|purge ~1 <my>|me ~2 <contact>|name',
    'off|from ~2 your|this|the|ur|that ~2 list|lists|database|mailinglist|mailing',
    'leave|let <me> ~1 alone|be|peace',
    'withdraw|revoke|retract|rescind|cancel|withdrawing|revoking|revoked|withdrawn|removing ~3 <consent>',
    '<consent> ~3 withdrawn|revoked|cancelled',
    'object|objecting ~2 to ~4 <messages>|processing|use|contacted|contact',
    '<want> ~2 out $',
    'count <me> out',
    'opt <me> ~1 out',
    'take ~2 my number',
    'already|twice|times ~2 unsubscribed|optout|opted',
    'unsubscribed|opted ~3 already|twice|ages|ago|before',
    'end|cancel|stop ~2 <my> ~2 subscription',
    'lose|loose my number',
    '<want> ~3 be ~1 removed|unsubscribed|deleted|taken',
    '<my> ~1 <contact> ~2 removed|deleted|erased',
    'have|get me removed|unsubscribed|deleted',
    'enough|done ~2 with|of ~3 <messages>',
    'cut ~2 out ~2 <messages>',
    '<messages> ~3 must|should|needs|need|have ~1 to? ~1 stop|end',
    'no longer ~1 <want> ~4 <messages>|<news>|<receive>|contacted',
    'refrain from ~3 <pester>|<messages>|sending|contacting',
  ],
  clearNegative: [
    '<no> ~1 more|further|additional|other ~2 <messages>|<news>',
    '<no> ~1 messages|msgs|texts|ads|adverts|advertising|marketing|promos|promotions|promotional|spam|newsletters|newsletter|whatsapps|contact',
    '<dont> ~1 text|message|msg|contact|write|whatsapp|email|bother|spam|disturb|ping|txt|bug|harass ~1 <me>|<more>|$',
    '<dont> ~1 contact|message|text ~2 number|phone',
    '<dont> ~1 send|sending ~3 <messages>|anything|anymore|more|$',
    '<dont> ~1 send <me> this|these|those|that|stuff|things|offers|news|updates|deals|texts',
    '<dont> ~1 want|wish|wanna|like|need|consent|agree|care ~4 <messages>|contacted|texted|messaged|bothered|spammed',
    '<dont> ~1 want|wish|wanna|like|need ~1 to? <receive> ~4 from|anything|<more>',
    '<dont> ~1 want|wish|wanna|need ~3 updates|offers|news|deals|emails|texts ~2 <more>|from|$',
    '<dont> ~1 want|wanna ~1 any|anything ~2 <more>|from|$',
    '<dont> ~1 want|need this|these|those|it|any anymore $',
    '<dont> ~1 want|wanna|wish ~2 to? ~1 be ~1 on ~2 <list>',
    '<dont> ~1 want|wanna|wish to? hear from',
    'rather|prefer not ~1 <receive>|be|hear',
    'prefer ~1 to? not ~1 <receive>|be|hear',
    'not ~2 to? <receive> ~4 <messages>',
    'not|longer ~1 interested ~1 anymore|more',
    'not|longer ~1 interested in ~3 <messages>|<news>|receiving|getting',
    'not interested anymore|longer',
    'no longer interested',
    'not ~1 be contacted|messaged|texted',
    '<dont> ~1 keep|continue ~1 sending|messaging|texting',
    'no|not longer ~1 <want> ~3 <messages>|<receive>|subscribed|contacted',
    '<no> more of ~1 this|these|it|them|those',
    '<dont> ~1 use ~1 <my> <contact>',
    'do not contact|text|message|disturb|call',
    'without <messages>',
    'no longer want|wish|need|consent|like|agree',
  ],
  never: [
    'by mistake|accident',
    'accidentally',
    'mistakenly',
    'stop|stopped|stopping by|at|over|off|in',
    'stopped ~3 receiving|getting|working|coming|arriving',
    'receive|received|get|got|getting|seen|see|find|found|had|have|there|theres|was|is|are ~2 <no>',
    'not receiving|getting|received|got|received',
    'not received|gotten|got',
    'havent|hasnt|didnt ~1 received|receive|got|get|gotten|had|come',
    'why ~3 <no>|not|dont',
    'bus|tram|train|next|last|which|nearest|pit|one|full|truck|metro|subway|first|every stop',
    'cant|cannot|couldnt|wont|never|didnt ~1 stop',
    'non stop',
    '<dont> stop $',
    '<dont> stop ~4 <messages>',
    'dont|do ~1 forget',
    'no need|way to',
    'i|we|ill|well dont|never|not|wont ~1 text|message|write|send|call',
    'no ~3 problem|worries|rush|hurry',
    '<no> message|text|card ~3 on',
  ],
  softens: [
    'if',
    'unless',
    'before|after|until|during',
    'so many|much|often',
    'too many|much|often',
    'as many|much|often',
    'maybe',
    'doesnt|not|didnt|isnt ~1 work|working|worked',
    'might',
    'only send|text|message|contact|about|for',
    'except',
    'instead',
    'less',
    'just ~1 order',
    'thinking about|of',
    'at night',
    'on sundays|weekends',
    'except|apart for|from',
    'considering',
    'other than',
    'for a few|while',
    'about my|the',
  ],
  hints: [
    'annoying|annoyed|annoys|irritating|nuisance|intrusive',
    'spam|spamming|spammers|spammer|spammy|spammed',
    'harassment|harassing|harass|bothering|pestering',
    'too|so many|much|often $',
    'too|so many|much ~3 <messages>|<news>|<pester>',
    '^ enough $',
    'enough is|of|already|now|with',
    'had enough',
    'fed up',
    'sick|tired of',
    'not|arent|isnt ~1 interested',
    '^ nothing|no|not more|anymore $',
    '^ off|out|away|blocked|reported $',
    'block|blocking|blocked|report|reporting|reported ~2 you|your|u|this|number',
    'lawyer|solicitor|gdpr|ico|harassment|illegal|unlawful|attorney',
    'scam|scammers',
    'how|where ~4 my ~1 <contact>',
    'wrong number|person',
    'never|didnt|havent|not|dont ~3 signed|sign|subscribed|subscribe|ask|asked|requested|request|consent|consented|agreed|agree',
    'fuck|piss|bugger|sod|f ~1 off|you|u|this',
    'go away',
    'get lost',
    'shut up',
    'unwanted|unsolicited',
    'who gave you',
    'unsubscribed',
    'make ~2 stop',
    'stop ~1 button|word|command|work|working|works|it',
    'type|text|send|write|reply|say|typed|sent|wrote|replied|said stop',
    'fewer|less ~1 <messages>|<news>',
    'turn|switch ~4 off',
    'get out|off|rid ~3',
    'want|wanna out',
    'keep|keeps ~2 <pester>|sending|getting',
    'pause',
    'why ~3 still ~3',
    'mute|muting|muted',
    'unsubscribe ~3 work|working|works|failed',
    'cant|cannot|unable|couldnt|cant ~2 unsubscribe|optout',
    'why ~2 sending|texting|messaging me',
    'withdraw|consent $',
    '<dont> ~1 want|need this|these|those|it $',
    'bored of|with',
    'waste ~2 time',
  ],
  negations: 'not dont never doesnt didnt wont cant cannot isnt without nor neither wouldnt shouldnt havent',
  conjunctions: 'because and but since although though while if or when so cos cuz bc as',
  questions: [
    '^ how|when|where|why|what|who|which|whose|whats|wheres|hows|whens|whos|whether|wot|y',
    '^ ok|so|and|but|also|question|quick|just ~2 how|when|where|why|what|which|do|does|can|is|are',
    '^ do|does|did|is|are|was|were|can|could|should|shall|will|would|may|might|have|has|had|must|am|isnt|arent|dont|doesnt|didnt|cant|wont|any i|you|u|it|we|they|he|she|the|this|that|there|your|my|these|those|anyone|someone|somebody|chance|a|all|everything|her|his|our',
    'tell|show|explain|know|wondering|asking|let ~3 how|when|where|why|what|if|whether|which',
  ],
  requests: [
    '^ can|could|would|will|cld|wld you|u|ya|someone|somebody|anyone|one|yall',
    '^ would|do you mind',
    '^ may|can|could i ask|request|please|kindly',
    '^ is it possible',
    '^ why dont you',
    '^ any chance you|u',
  ],
  lookalikes:
    'top tops shop shops step steps stock store stoop slop strop atop stow stomp storm hop massage massages subscribe subscribed subscriber passages testing testings stops stopped stub sto crop drop prop',
};

export const en: LanguagePack = {
  texts,
  box: ({ noun, legalName, label }) => `Yes, I would like ${noun} from ${legalName} via WhatsApp: ${label}.`,
  replies,
};

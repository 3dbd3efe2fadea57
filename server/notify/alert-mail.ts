/** An alert as a mail to the owner. In English, like the log and the commands it speaks of. */
import type { AlertNotice, TooManyAlerts } from '../usecases/tell-owner.ts';
import type { Mail } from './mailer.ts';

export function alertMail(notice: AlertNotice | TooManyAlerts): Pick<Mail, 'subject' | 'text'> {
  if (notice.type === 'alert.too-many') {
    return {
      subject: '[Jawort] more alerts than can be mailed',
      text: lines(
        `There were ${notice.inTheLastHour} alerts in the last hour. No more mails are sent until there are fewer.`,
        'All of them: jawort alerts',
      ),
    };
  }
  const { site, severity, sentence, since } = notice.data;
  const isOver = notice.type === 'alert.cleared';
  return {
    subject: `[Jawort] ${isOver ? 'Over: ' : ''}${beginningOf(sentence)}`,
    text: lines(
      ...(isOver ? ['This is over:', ''] : []),
      sentence,
      '',
      ...(site === '' ? [] : [`Site: ${site}`]),
      ...(isOver ? [] : [`Severity: ${severity}`]),
      `Since: ${since}`,
      ...(isOver ? [`Over: ${notice.timestamp}`] : []),
      'All that is open: jawort alerts',
    ),
  };
}

/** A mailbox shows no more of a subject than this. */
const mostOfSubject = 70;

/** Its first sentence, or as many whole words of it as fit. */
function beginningOf(sentence: string): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(sentence)?.[0] ?? sentence;
  if (first.length <= mostOfSubject) return first;
  const cut = first.lastIndexOf(' ', mostOfSubject - 2);
  return `${first.slice(0, cut > 0 ? cut : mostOfSubject - 2)} …`;
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

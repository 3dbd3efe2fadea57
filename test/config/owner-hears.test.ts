/** Where customers' messages and alerts go: what would travel open, or reach nobody, is told before the server starts. */
import { describe, expect, it } from 'vitest';
import { fileWith, goodSecrets, load, problems, production, siteWith } from './small-shop.ts';

const mail = { SMTP_FROM: 'jawort@optin.example.com' };
const withServer = (url: string) => ({ ...production, ...mail, SMTP_URL: url });
const forwardTo = (forward: { [key: string]: string }) => fileWith(['sites', 0, 'forward'], forward);
const alertsTo = (alerts: { [key: string]: string }) => fileWith(['alerts'], alerts);

describe('an address that messages or alerts go to', () => {
  it('has to be https in production, except on the machine itself', () => {
    expect(problems(forwardTo({ url: 'http://desk.example.com/in' }), production)).toEqual([
      'sites[0].forward.url starts with http://, but in production messages may only travel over https://.',
    ]);
    expect(problems(alertsTo({ url: 'http://status.example.com/in' }), production)).toEqual([
      'alerts.url starts with http://, but in production alerts may only travel over https://.',
    ]);
    for (const url of ['https://desk.example.com/in', 'http://localhost:9000/in']) {
      expect(problems(forwardTo({ url }), production)).toEqual([]);
      expect(problems(alertsTo({ url }), production)).toEqual([]);
    }
    expect(problems(forwardTo({ url: 'http://desk.example.com/in' }))).toEqual([]);
  });
});

describe('a mailbox without a mail server', () => {
  it('is a mistake in production that says what to set', () => {
    expect(problems(forwardTo({ email: 'a@shop.example' }), production)).toEqual([
      expect.stringMatching(/^sites\[0\]\.forward\.email is set, but SMTP_URL is not.*SMTP_FROM/),
    ]);
    expect(problems(alertsTo({ email: 'a@shop.example' }), production)).toEqual([
      expect.stringMatching(/^alerts\.email is set, but SMTP_URL is not/),
    ]);
    const smtps = withServer('smtps://user:password@mail.example.com:465');
    expect(problems(forwardTo({ email: 'a@shop.example' }), smtps)).toEqual([]);
  });

  it('is a warning at a desk', () => {
    const { warnings } = load(siteWith(['forward'], { email: 'a@shop.example' }), goodSecrets);
    expect(warnings).toEqual([expect.stringContaining('sites[0].forward.email is set, but SMTP_URL is not')]);
  });
});

describe('a mail server', () => {
  const warnings = (url: string) =>
    load(forwardTo({ email: 'a@shop.example' }), withServer(url)).warnings.filter((line) => line.startsWith('SMTP'));

  it('that is asked without TLS over the internet is warned of; one in the own network is not', () => {
    expect(warnings('smtp://user:secret-of-the-server@mail.example.com:587')).toEqual([
      expect.stringContaining('STARTTLS'),
    ]);
    expect(warnings('smtp://user:secret-of-the-server@mail.example.com:587').join()).not.toContain('secret');
    for (const url of ['smtps://mail.example.com', 'smtp://localhost:25', 'smtp://mail:25', 'smtp://10.0.0.5:25'])
      expect(warnings(url), url).toEqual([]);
  });
});

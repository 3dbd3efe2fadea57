/** The config file as a whole. Its JSON Schema (config.schema.json) is generated from here, for editors. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { serverAddress } from './address.ts';
import { alertsSchema } from './owner-schema.ts';
import { sealsSchema } from './record-schema.ts';
import { group, list, numberOr, wanted } from './setting.ts';
import { siteSchema } from './site-schema.ts';

const proxyWrite =
  'Write how many proxies of yours stand in front (0 for none, usually 1), or their subnets, for example ["10.0.0.0/8"].';

const subnet = z
  .string({ error: wanted('text in quotation marks', proxyWrite) })
  .superRefine((typed, context) => {
    const message = subnetProblem(typed);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .meta({
    description: 'An address or a subnet, for example "10.0.0.0/8", or "loopback", "linklocal", "uniquelocal".',
  });

const trustProxy = z
  .union(
    [
      z.int().min(0, `is below 0. ${proxyWrite}`).max(10, `is more proxies than anybody has. ${proxyWrite}`),
      list({ about: 'Subnets of your proxies.', write: proxyWrite }, subnet, 50),
    ],
    {
      error: ({ input }) =>
        input === true
          ? `is true, and never may be: every visitor could then write any IP address into the evidence and pass every limit. ${proxyWrite}`
          : wanted('a whole number or a list', proxyWrite)({ input }),
    },
  )
  .default(0)
  .meta({
    description:
      "Proxies whose word on the visitor's IP address counts: their number, or a list of subnets. Never true.",
  });

const limit = (about: string, usual: number) => {
  const write = `Write a whole number from 1, for example ${usual}, or "off" for no limit.`;
  return numberOr(
    { about, write },
    'off',
    z.int().min(1, `is below 1. ${write}`).max(1_000_000_000, `is too large. ${write}`),
  ).default(usual);
};

const fileShape = {
  $schema: z.string().optional().meta({ description: 'Where editors find the description of this file.' }),
  publicUrl: serverAddress({
    about: 'Address of this Jawort server as browsers reach it, for example "https://optin.example.com".',
    write: 'Write the address of this server as browsers reach it, for example "https://optin.example.com".',
  }).optional(),
  trustProxy,
  limits: group(
    {
      about: 'How much one visitor, and how many templates, in what time.',
      write: 'Leave it out, or write the keys to change.',
    },
    {
      requestsPerMinutePerIp: limit('Requests per minute from one IP address.', 60),
      templatesPerIpPerDay: limit(
        'Template questions a day that one IP address (of IPv6 one /48 network) can cause.',
        5,
      ),
      templatesPerSitePerDay: limit('Template questions a day that one site sends.', 250),
    },
  ).prefault({}),
  seals: sealsSchema.prefault({}),
  alerts: alertsSchema.prefault({}),
  sites: z
    .array(siteSchema, { error: wanted('a list in [ ]', 'Write [{ … }] with at least one site.') })
    .min(1, 'is empty. Write at least one site: [{ "id": …, "company": …, … }].')
    .max(1000, 'has more than 1,000 sites. Run a second server.')
    .meta({ description: 'The sites: one company on one WhatsApp number each.' }),
};

export const fileSchema = group(
  {
    about: 'Settings of a Jawort server. Secrets do not stand here but in the environment.',
    write: 'Write { "sites": [ … ] }.',
  },
  fileShape,
);

export type FileContent = z.output<typeof fileSchema>;

function subnetProblem(typed: string): string | undefined {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(typed)) return undefined;
  const [address = '', bits, ...rest] = typed.split('/');
  const widest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const length = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  // isIP also takes zone ids ("fe80::1%eth0"), which are no subnets. A NaN is never in range.
  const readable = rest.length === 0 && !address.includes('%') && length >= 0 && length <= widest;
  if (!readable) return `is not an IP address or subnet. ${proxyWrite}`;
  return length === 0 ? `is the whole internet, which is the same as true. ${proxyWrite}` : undefined;
}

/**
 * Prints the confirmation template of every site and language, ready to be created at Meta: `npm run template`.
 * Needs only the config file; sends nothing.
 */
import { ConfigError, loadConfig } from '../config.ts';
import { composeWording, questionFilling } from '../consent/compose.ts';
import { templateProblems } from '../whatsapp/template-problems.ts';
import { confirmationTemplate } from '../whatsapp/templates.ts';

try {
  for (const site of loadConfig(process.env).sites) {
    for (const language of site.languages) {
      const wording = composeWording(site, language);
      const purposes = wording.purposes.map(({ id }) => id);
      const name = site.confirmation.template;
      const longest = questionFilling(wording, purposes);
      console.error(`# ${site.id}, ${language}: POST /${site.whatsapp.businessAccountId}/message_templates`);
      for (const problem of templateProblems(name, wording, longest))
        console.error(`# Meta will refuse this: ${problem}`);
      console.log(JSON.stringify(confirmationTemplate(name, wording, longest), null, 2));
    }
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  for (const problem of error.problems) console.error(problem);
  process.exitCode = 1;
}

/** Express, wired: no listening, no side effects. Everything it needs is handed in. */
import express, { type Express } from 'express';
import helmet from 'helmet';
import { type Config, diskFolderOf } from './config.ts';
import type { Metrics } from './http/metrics/metrics.ts';
import { openApiDocument } from './http/openapi.ts';
import { siteOrigins } from './http/origins.ts';
import { ownerDoor } from './http/owner-key.ts';
import { errorsToProblems, noSuchRoute } from './http/problem.ts';
import { requestLimit } from './http/request-limit.ts';
import { requestLog } from './http/request-log.ts';
import { avatarRoutes } from './http/routes/avatar.ts';
import { formRoutes } from './http/routes/form.ts';
import { healthRoutes } from './http/routes/health.ts';
import { metricsRoutes } from './http/routes/metrics.ts';
import { ownFormRoutes } from './http/routes/own-form.ts';
import { ownPageRoutes } from './http/routes/own-page.ts';
import { ownerRoutes } from './http/routes/owner.ts';
import { rightsRoutes } from './http/routes/rights.ts';
import { sealRoutes } from './http/routes/seals.ts';
import { statsRoutes } from './http/routes/stats.ts';
import { isFromMeta, recogniseMeta, webhookRoutes } from './http/routes/webhook.ts';
import { widgetRoutes } from './http/routes/widget.ts';
import type { WidgetFiles } from './http/widget-files.ts';
import type { Context } from './usecases/context.ts';

export interface AppDependencies {
  readonly config: Config;
  readonly context: Context;
  /** Asked at each request, so that the server can start before the widget is built. */
  readonly widget: () => WidgetFiles;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}

export function createApp({ config, context, widget, metrics, isDraining }: AppDependencies): Express {
  const app = express();
  const door = ownerDoor(config.secrets.ownerKey, context.ledger);
  const { ledger, log, ids } = context;

  app.disable('x-powered-by');
  app.set('trust proxy', typeof config.trustProxy === 'number' ? config.trustProxy : [...config.trustProxy]);
  app.use(requestLog(log, ids));
  app.use(metrics.timeRequests);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    }),
  );

  const origins = siteOrigins(context, config.publicUrl);
  app.use('/v1/sites/:site', origins.name);
  app.use(recogniseMeta(config.secrets.whatsappAppSecret));
  // A key that cannot be looked up is nobody's here; the route itself says that the database is away.
  app.use(
    requestLimit(
      config.limits.requestsPerMinutePerIp,
      async (request, response) => isFromMeta(response) || (await door.isOwner(request).catch(() => false)),
    ),
  );

  app.use(avatarRoutes(context));
  app.use(widgetRoutes(widget));
  app.use(formRoutes(context, origins, widget));
  app.use(webhookRoutes(context, config.secrets.whatsappVerifyToken));
  app.use(ownFormRoutes(context, origins));
  app.use(ownPageRoutes(context));
  app.use(healthRoutes(context, isDraining));
  app.use(metricsRoutes({ context, door, metrics, diskFolder: diskFolderOf(config) }));
  // Made when somebody asks: most servers are never asked, and it takes as long as all the rest of a start.
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get('/v1/openapi.json', (_request, response) => {
    document ??= openApiDocument(config.publicUrl);
    response.set('Cache-Control', 'public, max-age=300').json(document);
  });
  app.use(ownerRoutes(context, door));
  app.use(rightsRoutes(context, door));
  app.use(sealRoutes(context, door));
  app.use(statsRoutes(context, door));

  app.use(noSuchRoute);
  app.use(errorsToProblems(log, (error) => ledger.isUnavailable(error)));
  return app;
}

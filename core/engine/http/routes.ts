import type { FastifyInstance } from 'fastify';
import { addAuditRoutes } from '../audit/audit.routes.ts';
import type { Engine } from '../engine.ts';
import type { Services } from '../services.ts';
import { addExportRoutes } from '../surfaces/export/export.routes.ts';
import { addImportRoutes } from '../surfaces/import/import.routes.ts';
import { addAccessRoutes } from './access.routes.ts';
import { addAggregateRoutes } from './aggregate.routes.ts';
import { addBulkRoutes } from './bulk.routes.ts';
import { addCustomFieldRoutes } from './custom-fields.routes.ts';
import { addCustomObjectRoutes } from './custom-objects.routes.ts';
import { addEventRoutes } from './events.routes.ts';
import { addHistoryRoutes } from './history.routes.ts';
import { addMetadataRoutes } from './metadata.routes.ts';
import { addReadRoutes } from './read.routes.ts';
import { addSearchRoutes } from './search.routes.ts';
import { addShareRoutes } from './share.routes.ts';
import { addTimelineRoutes } from './timeline.routes.ts';
import { addUndoRoutes } from './undo.routes.ts';
import { addWriteRoutes } from './write.routes.ts';

/** The routes that every object has, and those of the engine itself. */
export function addEngineRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  addMetadataRoutes(app, engine, services);
  addCustomFieldRoutes(app, engine, services);
  addCustomObjectRoutes(app, engine, services);
  addAuditRoutes(app, engine);
  addEventRoutes(app, engine);
  addSearchRoutes(app, engine);
  addUndoRoutes(app, engine);
  addImportRoutes(app, engine, services);
  addExportRoutes(app, engine);
  addReadRoutes(app, engine);
  addShareRoutes(app, engine);
  addAccessRoutes(app, engine);
  addWriteRoutes(app, engine);
  addHistoryRoutes(app, engine);
  addTimelineRoutes(app, engine);
  addAggregateRoutes(app, engine);
  addBulkRoutes(app, engine);
}

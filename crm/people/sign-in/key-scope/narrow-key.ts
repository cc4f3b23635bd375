import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { type Model, type ObjectModel, relationName } from '#core/engine/model/model.ts';
import { Problem } from '#core/kit/problem.ts';
import type { SignedIn } from '../../session/principals.ts';
import { pathsOf } from './paths-of.ts';

/** What a key of some objects may ask beside their records: what there is, and who it stands for. */
const neutral = new Set(['/api/v1/metadata', '/api/v1/openapi.json', '/api/v1/session', '/api/v1/health']);
/** Of these the answer tells of other objects too. */
const mixed = new Set(['/api/v1/:objects/:id/timeline']);
/** POSTs whose body asks rather than writes. */
const asking = /\/:objects\/(search|aggregate|bulk)$/;

const beyond = (what: string) => new Problem(403, 'beyond_key', `This key is not for ${what}.`);

/** Where one step of a path leads: an object, `null` for any, undefined where it stays. */
function stepFrom(model: Model, object: ObjectModel, step: string): string | null | undefined {
  for (const field of object.fields.values()) {
    if (field.key !== step && relationName(field) !== step) continue;
    if (typeof field.options.to === 'string') return field.options.to;
    if (field.type.name === 'anyReference') return null;
  }
  return model.inversesOf(object.name).find(({ key }) => key === step)?.object;
}

/** The first object on the way that the key is not for; undefined when it stays among its own. */
function leavesBy(model: Model, start: ObjectModel, path: string, allowed: Set<string>): string | undefined {
  let object: ObjectModel | undefined = start;
  const steps = path.split('.');
  for (const [index, step] of steps.entries()) {
    const next: string | null | undefined = object && stepFrom(model, object, step);
    if (next === undefined) return undefined;
    // The id that a field holds is the record's own.
    if (index === steps.length - 1 && object?.fields.has(step)) return undefined;
    if (next === null || !allowed.has(next)) return next ?? 'every object';
    object = model.objects.get(next);
  }
  return undefined;
}

function refusalOf(model: Model, request: FastifyRequest, allowed: Set<string>): Problem | undefined {
  const { url = '' } = request.routeOptions;
  if (neutral.has(url)) return undefined;
  const { objects } = request.params as { objects?: string };
  const object = objects === undefined ? undefined : model.byPlural(objects);
  if (!object || mixed.has(url) || !allowed.has(object.name)) return beyond(objects ?? 'this');
  const way = pathsOf(request.query, asking.test(url) ? request.body : undefined)
    .map((path) => leavesBy(model, object, path, allowed))
    .find((found) => found !== undefined);
  return way === undefined ? undefined : beyond(way);
}

/**
 * Holds keys that were made for some objects to them: to the records that a route names, and to what may be read,
 * filtered and expanded through their relations. What is not known to stay among them is refused.
 */
export function addKeyNarrowing(app: FastifyInstance, engine: Engine) {
  app.addHook('preHandler', (request, _reply, done) => {
    const principal = request.principal as SignedIn | null;
    const allowed = principal?.keyScope?.objects;
    if (!allowed || request.routeOptions.config.permission === 'public') return done();
    engine.models.of(principal.workspaceId).then(
      (model) => done(refusalOf(model, request, allowed)),
      (error: Error) => done(error),
    );
  });
}

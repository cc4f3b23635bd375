import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { readRecord } from '#core/engine/http/read.routes.ts';
import { idOf, principalOf, scopeOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { today } from '#core/kit/periods.ts';
import { Problem } from '#core/kit/problem.ts';
import { applyProposal } from './apply.ts';
import { loadPlaces, propose } from './load-places.ts';
import { previewRealignment } from './preview.ts';
import { type Proposed, proposalShape } from './proposal.ts';

const body = z.strictObject({ territories: proposalShape, effectiveOn: z.iso.date().nullable().optional() });

interface Kept {
  territories: Proposed[];
  effectiveOn: string | null;
  status: string;
}

/** What a realignment would move, and putting it into effect. */
export default function addRealignmentRoutes(app: FastifyInstance, engine: Engine) {
  app.post(
    '/territories/preview',
    { config: { permission: 'settings:sharing', cost: 20, isReading: true } },
    async (request) => {
      const scope = await scopeOf(engine, request);
      const { territories, effectiveOn } = readBody(body, request.body);
      return { data: await previewRealignment(engine, scope, territories, effectiveOn) };
    },
  );

  // At once, or on its day: what is wrong with it is told now.
  app.post(
    '/realignments/:id/application',
    { config: { permission: 'settings:sharing', cost: 20 } },
    async (request) => {
      const principal = principalOf(request);
      const { workspaceId } = principal;
      const id = idOf(request);
      const scope = await scopeOf(engine, request);
      const { document } = await readRecord(engine, scope, scope.model.object('realignment'), id);
      const { territories, effectiveOn, status } = JSON.parse(document) as Kept;
      if (status === 'applied') throw new Problem(409, 'already_applied', 'This realignment has been applied.');
      if (!effectiveOn || effectiveOn <= String(today(principal)))
        return { data: { status: 'applied', operation: await applyProposal(engine, principal, id) } };
      await propose(engine, principal, await loadPlaces(engine, workspaceId), territories);
      const model = await engine.models.of(workspaceId);
      await engine.database.transact(workspaceId, async (transaction) => {
        const operation = new Operation(engine, model, principal, transaction);
        await operation.updateRecord('realignment', id, { status: 'scheduled', problem: null }, { isTrusted: true });
      });
      return { data: { status: 'scheduled', effectiveOn } };
    },
  );
}

import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';

/** Fills the workspace with the sample company. */
export async function fillSample(
  engine: Engine,
  services: Services,
  workspaceId: number,
  userId: string,
  locale: 'en' | 'fr',
): Promise<void> {
  const { fillWorkspace } = await import('#crm/demo/fill-workspace.ts');
  await fillWorkspace(engine, services.ownerConfig, workspaceId, { contacts: 200, locale, userId });
}

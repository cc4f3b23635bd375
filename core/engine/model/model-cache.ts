import type { Database } from '#core/database/database.ts';
import type { Principal } from '../access/principal.ts';
import type { ObjectDefinition } from '../definition/object.ts';
import { type CustomFieldRow, type CustomObjectRow, customField, customObject } from './custom.ts';
import { type Model, resolveObject } from './model.ts';
import { makeModel } from './usable-fields.ts';

/** The models of the workspaces this process serves, made when first asked for and forgotten when told so. */
export class ModelCache {
  readonly #definitions: ObjectDefinition[];
  readonly #database: Database;
  readonly #models = new Map<number, Promise<Model>>();

  constructor(database: Database, definitions: ObjectDefinition[]) {
    this.#database = database;
    this.#definitions = definitions;
  }

  get definitions(): ObjectDefinition[] {
    return this.#definitions;
  }

  of(workspaceId: number): Promise<Model> {
    let model = this.#models.get(workspaceId);
    if (!model) {
      model = this.#load(workspaceId);
      this.#models.set(workspaceId, model);
      model.catch(() => this.#models.delete(workspaceId));
    }
    return model;
  }

  /** The model as the person knows it. */
  async for({ workspaceId, profile }: Pick<Principal, 'workspaceId' | 'profile'>): Promise<Model> {
    return (await this.of(workspaceId)).for(profile);
  }

  /** After a change of the workspace's fields or objects, here or in another process. */
  forget(workspaceId: number) {
    this.#models.delete(workspaceId);
  }

  forgetAll() {
    this.#models.clear();
  }

  async #load(workspaceId: number): Promise<Model> {
    const [fields, objects, version] = await this.#database.transact(workspaceId, async (transaction) => [
      await transaction.query<CustomFieldRow>(
        'select * from read.custom_field where workspace_id = $1 and deleted_at is null order by position, created_at',
        [workspaceId],
      ),
      await transaction.query<CustomObjectRow>(
        'select * from read.custom_object where workspace_id = $1 and deleted_at is null order by created_at',
        [workspaceId],
      ),
      await transaction.query<{ version: number }>(
        'select model_version as version from data.workspace where id = $1',
        [workspaceId],
      ),
    ]);
    const fieldsOf = (name: string) => fields.filter(({ object }) => object === name).map(customField);
    return makeModel(String(version[0]?.version ?? 1), [
      ...this.#definitions.map((definition) => resolveObject(definition, fieldsOf(definition.name))),
      ...objects.map((row) => customObject(row, fieldsOf(row.name))),
    ]);
  }
}

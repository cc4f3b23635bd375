/** Tables that know of records of every object: which connection fills them, and with which columns. */
export const sharedTables: Record<string, { lane: 'search' | 'log'; columns: string[] }> = {
  search_entry: {
    lane: 'search',
    columns: ['workspace_id', 'record_id', 'object', 'title', 'subtitle', 'text', 'is_live'],
  },
  contact_point: {
    lane: 'search',
    columns: ['workspace_id', 'id', 'kind', 'value', 'opted_out_at', 'invalid_at', 'do_not_call_at'],
  },
  contact_point_link: {
    lane: 'log',
    columns: ['workspace_id', 'point_id', 'object', 'record_id', 'field', 'label', 'position'],
  },
  record_link: {
    lane: 'log',
    columns: ['workspace_id', 'field', 'from_id', 'to_id', 'position', 'is_primary', 'attributes'],
  },
  change: {
    lane: 'log',
    columns: [
      'workspace_id',
      'record_id',
      'at',
      'object',
      'version',
      'verb',
      'operation_id',
      'actor_id',
      'cause',
      'cause_id',
      'changes',
    ],
  },
};

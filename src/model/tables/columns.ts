import { integer, text } from '../column.ts';

/** Columns that several tables have in common. */

/** The column that names a policy document. */
export const policyId = text('政策编号', '政策文件在本站的编号，如 340321-HY-2024-1', {
  presence: 'filled',
  references: ['policy_documents.policy_id'],
});

/** The column that lists clauses. */
export const clauseIds = text('条款编号', '所涉条款，可填多个', {
  presence: 'filled',
  list: true,
  references: ['clauses.clause_id'],
});

/** The column that keeps the official order. */
export const sortOrder = integer('排序号', '公布文件中的先后次序；空则按编码排列');

/** The column that names a group. */
export const groupId = text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] });

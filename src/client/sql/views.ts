import type { Prepare } from '../../engine/browser.ts';
import { viewStatements, type ViewText } from '../../indicators/view-sql.ts';

/** Makes the views of the downloaded database file, `ind_10` and the like, out of the texts in the file that pages load. */
export const makeViews: Prepare = async (query) => {
  const texts = await query<ViewText>('select view_name, label, view_columns, sql from sql_texts order by position');
  await query(viewStatements(texts).join('\n'));
};

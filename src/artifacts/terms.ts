import type { SiteContact } from '../format/contact.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { PublicTables } from './types.ts';

/** What files say of the site that offers them: settings of the site, not data of the region. */
export type PublicationTerms = SiteContact & Pick<SiteSettings, 'data_licence' | 'data_licence_url'>;

/** Returns of all settings those that files state. */
export function termsOf(settings: SiteSettings): PublicationTerms {
  const { site_title, host_organisation, contact_phone, contact_email, data_licence, data_licence_url } = settings;
  return { site_title, host_organisation, contact_phone, contact_email, data_licence, data_licence_url };
}

/** Where the settings have errors: nothing is published then, but its files are made and checked. */
export const unknownTerms: PublicationTerms = {
  site_title: '',
  host_organisation: null,
  contact_phone: null,
  contact_email: null,
  data_licence: null,
  data_licence_url: null,
};

/** What the licence is given for: nobody here can give one for texts of others. */
export const licenceScope =
  '数据许可适用于本站整理、计算的数据、图表和说明，不及于所引政策文件的原文；原文未标注公开属性的，使用前请向发文机关确认。';

/** The same for one region, with the documents that are quoted and not marked as public. */
export function licenceScopeOf({
  policy_documents,
  clauses,
}: Pick<PublicTables, 'policy_documents' | 'clauses'>): string {
  const quoted = new Set(clauses.filter(({ quote }) => quote !== null).map(({ policy_id }) => policy_id));
  const unmarked = policy_documents.filter(
    ({ policy_id, disclosure }) => quoted.has(policy_id) && disclosure !== '公开',
  );
  if (unmarked.length === 0) return licenceScope;
  const names = unmarked.map(({ document_number, title }) => `${document_number}《${title}》`).join('、');
  return `${licenceScope}未标注公开的有：${names}。`;
}

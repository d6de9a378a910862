import type { SiteSettings } from '../model/site-settings.ts';

/** What files say of the site that offers them: settings of the site, not data of the region. */
export type PublicationTerms = Pick<SiteSettings, 'site_title' | 'data_licence' | 'data_licence_url'>;

export function termsOf({ site_title, data_licence, data_licence_url }: SiteSettings): PublicationTerms {
  return { site_title, data_licence, data_licence_url };
}

export const unknownTerms: PublicationTerms = { site_title: '', data_licence: null, data_licence_url: null };

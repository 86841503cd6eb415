import { type Finding, type Report, toIssue } from './finding.ts';
import type { OfficialResponse } from './response.ts';

/** Reports a quote without its language, a language without a quote, and `all` beside single incidents. */
export function validateResponses(responses: readonly OfficialResponse[], report: Report): void {
  for (const response of responses) {
    const finding = responseProblem(response);
    if (finding !== null) report(toIssue('responses.csv', response.record, finding));
  }
}

function responseProblem({ quote, quoteLang, incidents }: OfficialResponse): Finding | null {
  if (quote !== '' && quoteLang === '') {
    const message = 'is blank, expected the language of the quote';
    return { code: 'required', column: 'quote_lang', value: '', message };
  }
  if (quote === '' && quoteLang !== '') {
    const message = 'is blank beside a quote_lang, expected a quote, or both blank';
    return { code: 'required', column: 'quote', value: '', message };
  }
  if (incidents === 'all' || !incidents.includes('all')) return null;
  const message = 'names all beside single incidents, expected either';
  return { code: 'reference-unknown', column: 'incidents', value: incidents.join('|'), message };
}

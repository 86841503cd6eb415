import type { Files } from '../../src/core/tables.ts';

const FACILITIES = 200;
const INCIDENTS_PER_SOURCE = 100;

const HEADERS = {
  gazetteer:
    'facility_id,name_fr,name_en,short_name,kind,address,postcode,commune,insee_code,department_code,department,region,lat,lon,precision,aliases,position_source,note_en,note_fr',
  incidents: 'incident_id,place,commune_hint,scope,title_en,title_fr,summary_en,summary_fr',
  claims:
    'claim_id,incident_id,aspect,value,low,high,text_en,text_fr,said_by,said_on,source_id,standing,rank,note_en,note_fr',
  responses:
    'response_id,on,speaker,role_en,role_fr,organisation,channel,act,summary_en,summary_fr,quote,quote_lang,incidents,source_id',
  sources:
    'source_id,publisher,title,url,published_on,accessed_on,archive_url,lang,kind,derived_from',
};

const pad = (value: number) => String(value).padStart(2, '0');

function table(header: string, length: number, toRow: (index: number) => string): string {
  return `${[header, ...Array.from({ length }, (_, index) => toRow(index))].join('\n')}\n`;
}

/** Facilities on a grid around Bourges, 1 km apart: no two on one spot, all within reach of their commune. */
function gazetteerRow(index: number): string {
  const lat = (47.0 + 0.01 * Math.floor(index / 15)).toFixed(5);
  const lon = (2.3 + 0.013 * (index % 15)).toFixed(5);
  const name = `Centre pénitentiaire de Saint-Étienne-${index}`;
  return `facility-${index},${name},Saint-Étienne ${index} prison,Saint-Étienne ${index},prison,${index} rue du Lycée,18000,Bourges,18033,18,Cher,Centre-Val de Loire,${lat},${lon},site,prison Élysée ${index}|Élysée n° ${index},"Wikipédia, exemple",,`;
}

function incidentRow(index: number): string {
  const place = `prison de St-Étienne ${index % FACILITIES}`;
  return `incident-${index},${place},Bourges,follow_up,Cars set on fire outside a prison,Voitures incendiées devant une prison,"Cars were set on fire at night in the car park, and nobody was reported hurt.","Des voitures ont été incendiées dans la nuit sur le parking, sans blessé signalé."`;
}

function sourceOf(index: number): string {
  return `source-${Math.floor(index / INCIDENTS_PER_SOURCE)}`;
}

function claimRows(index: number): string {
  const day = `2025-04-${pad(1 + (index % 28))}`;
  const hour = pad(index % 24);
  const when = `${day}T${hour}:30:00,${day}T${hour}:15,${day}T${hour}:45,About half past,"Vers la demie, selon elle"`;
  const tail = `FO Justice,${day},${sourceOf(index)},reported,preferred,,`;
  const burned = `${index % 9},,,${index % 9} cars burned outside,${index % 9} voitures brûlées devant`;
  return [
    `incident-${index}-when-1,incident-${index},when,${when},${tail}`,
    `incident-${index}-damage-1,incident-${index},damage,arson,,,Arson,Incendie,${tail}`,
    `incident-${index}-burned-1,incident-${index},vehicles_burned,${burned},${tail}`,
  ].join('\n');
}

function sourceRow(index: number): string {
  return `source-${index},Le Parisien,"Voitures brûlées, une prison visée ${index}",https://www.example.org/article/${index},2025-04-15,2026-11-22,,fr,press,`;
}

/** Five valid tables with `incidents` incidents, three claims each: a night, a damage, a number. */
export function syntheticTables(incidents: number): Files {
  const response =
    '2025-04-15-minister,2025-04-15,Ministre,Minister,Ministre,Ministère,visit,visit,A visit.,Une visite.,,,all,source-0';
  return {
    'gazetteer.csv': table(HEADERS.gazetteer, FACILITIES, gazetteerRow),
    'incidents.csv': table(HEADERS.incidents, incidents, incidentRow),
    'claims.csv': table(HEADERS.claims, incidents, claimRows),
    'responses.csv': table(HEADERS.responses, 1, () => response),
    'sources.csv': table(HEADERS.sources, Math.ceil(incidents / INCIDENTS_PER_SOURCE), sourceRow),
  };
}

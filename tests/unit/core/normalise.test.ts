import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../src/core/normalise.ts';
import { INSTRUMENTED } from './instrumented.ts';

describe('normaliseName', () => {
  it.each([
    ['Aix-en-Provence', 'aix en provence'],
    ['AIX EN PROVENCE', 'aix en provence'],
    ['Nîmes', 'nimes'],
    ['Ni\u0302mes', 'nimes'],
    ['École', 'ecole'],
    ['Énap', 'enap'],
    ['ENAP', 'enap'],
    ['Centre pénitentiaire de Valence', 'valence'],
    ['CENTRE PENITENTIAIRE DE VALENCE', 'valence'],
    ["Maison d'arrêt de Nîmes", 'nimes'],
    ['maison d’arrêt de Nîmes', 'nimes'],
    ['maison d arret Nimes', 'nimes'],
    ['Centre de détention de Tarascon', 'tarascon'],
    ['Maison centrale d’Arles', 'arles'],
    ['prison de Toulon-La Farlède', 'toulon farlede'],
    ['Toulon prison', 'toulon'],
    ['the prison of Toulon', 'toulon'],
    ['Les Baumettes', 'baumettes'],
    ['prison des Baumettes', 'baumettes'],
    ['St-Étienne', 'saint etienne'],
    ['Ste Foy', 'sainte foy'],
    ['Villeneuve–la—Garenne', 'villeneuve garenne'],
    ['Œuvre du cœur', 'oeuvre coeur'],
    ['  Réau  (sud-francilien) ', 'reau sud francilien'],
    ['Aix\u00a0Luynes', 'aix luynes'],
    ['L’Haÿ', 'hay'],
    ['Cæsar-Straße', 'caesar strasse'],
  ])('of %j is %j', (name, form) => {
    expect(normaliseName(name)).toBe(form);
  });

  it('keeps apart what must not be confused', () => {
    expect(normaliseName('Tarascon')).not.toBe(normaliseName('Tarascon-sur-Ariège'));
    expect(normaliseName('établissement pénitentiaire pour mineurs de Marseille')).not.toBe(
      normaliseName('Marseille'),
    );
    expect(normaliseName('Stains')).toBe('stains');
  });

  it('keeps the words of a name made of nothing but generic ones', () => {
    expect(normaliseName('Prison')).toBe('prison');
    expect(normaliseName('la prison')).toBe('prison');
    expect(normaliseName('maison d’arrêt')).toBe('maison arret');
    expect(normaliseName('Les')).toBe('les');
    expect(normaliseName('de la')).toBe('de la');
  });

  it('is empty only without letters and digits', () => {
    expect(['', ' ', '–', '(…)', '’'].map(normaliseName)).toEqual(['', '', '', '', '']);
    expect(normaliseName('東京')).not.toBe('');
  });

  it('drops phrases that dropping a phrase brings together', () => {
    expect(normaliseName('centre prison pénitentiaire Nîmes')).toBe('nimes');
  });

  const words = fc.constantFrom(
    'prison',
    'centre',
    'pénitentiaire',
    'Maison',
    'd’arrêt',
    'de',
    'LA',
    'st',
    'Aix',
    '-',
    'œ',
    'İ',
  );

  it('is idempotent', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const form = normaliseName(name);
        expect(normaliseName(form)).toBe(form);
      }),
    );
  });

  it('does not depend on case, accents or composition', () => {
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const name = list.join(' ');
        const form = normaliseName(name);
        expect(normaliseName(name.normalize('NFD'))).toBe(form);
        expect(normaliseName(` ${name.replaceAll(' ', ' - ')} `)).toBe(form);
      }),
    );
  });

  it.skipIf(INSTRUMENTED)('takes linear time', () => {
    const start = performance.now();
    normaliseName('prison centre '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

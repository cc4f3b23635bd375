import { german, polish, spanish } from './names/european.ts';
import { britishMobiles, britishPhones, type Place } from './place.ts';

/** The Bundesnetzagentur's, for the media. */
const germanPhones = ['+493023125###', '+496990009###', '+494066969###', '+498999998###'];

export const germany: Place = {
  country: 'DE',
  language: 'de',
  currency: 'EUR',
  names: german,
  cities: [
    { city: 'Berlin', postalCode: '10###' },
    { city: 'München', region: 'Bayern', postalCode: '80###' },
    { city: 'Köln', region: 'Nordrhein-Westfalen', postalCode: '50###' },
    { city: 'Düsseldorf', region: 'Nordrhein-Westfalen', postalCode: '40###' },
  ],
  streets: ['Hauptstraße {n}', 'Am Mühlbach {n}', 'Königsallee {n}', 'Gewerbepark Süd {n}', 'Straße des 17. Juni {n}'],
  companies: [
    '{last} GmbH',
    '{last} {trade} GmbH & Co. KG',
    '{brand} {trade} AG',
    'Gebrüder {last}',
    '{brand} Gesellschaft für {trade} und angewandte Verfahrenstechnik mbH',
  ],
  brands: ['Nordlicht', 'Rhein', 'Süd', 'Löwe', 'Grün', 'Alpen', 'Hanse', 'Brücke', 'Falke', 'Eiche'],
  trades: [
    'Maschinenbau',
    'Werkzeuge',
    'Elektrotechnik',
    'Spedition',
    'Bäckerei',
    'Gebäudetechnik',
    'Prüftechnik',
    'Großhandel',
  ],
  phones: germanPhones,
  mobiles: germanPhones,
};

export const spain: Place = {
  country: 'ES',
  language: 'es',
  currency: 'EUR',
  names: spanish,
  cities: [
    { city: 'Madrid', postalCode: '280##' },
    { city: 'Barcelona', region: 'Cataluña', postalCode: '080##' },
    { city: 'A Coruña', region: 'Galicia', postalCode: '1500#' },
  ],
  streets: [
    'Calle Mayor, {n}',
    'Avenida de la Constitución, {n}',
    'Passeig de Gràcia, {n}',
    'Polígono Industrial El Álamo, nave {n}',
  ],
  companies: ['{last} e Hijos', '{trade} {brand} S.A.', 'Grupo {brand}', '{brand} {trade} S.L.', 'Bodegas {last}'],
  brands: ['Sol', 'Ibérica', 'Costa', 'Montaña', 'Olé', 'Peñón', 'Alhambra', 'Marisma'],
  trades: ['Cerámicas', 'Conservas', 'Diseño', 'Energía', 'Transportes', 'Ingeniería', 'Moda', 'Viñedos'],
  phones: britishPhones,
  mobiles: britishMobiles,
};

export const poland: Place = {
  country: 'PL',
  language: 'pl',
  currency: 'EUR',
  names: polish,
  cities: [
    { city: 'Kraków', postalCode: '30-0##' },
    { city: 'Łódź', postalCode: '90-0##' },
    { city: 'Gdańsk', postalCode: '80-2##' },
  ],
  streets: ['ul. Długa {n}', 'al. Jana Pawła II {n}', 'ul. Święty Marcin {n}', 'pl. Wolności {n}'],
  companies: ['{last} sp. z o.o.', '{brand} {trade} S.A.', '{trade} {last}', 'P.P.H.U. {brand}'],
  brands: ['Żubr', 'Wisła', 'Śnieżka', 'Bałtyk', 'Orzeł', 'Jagoda', 'Tęcza'],
  trades: ['Meble', 'Okna', 'Żywność', 'Logistyka', 'Usługi', 'Maszyny'],
  phones: britishPhones,
  mobiles: britishMobiles,
};

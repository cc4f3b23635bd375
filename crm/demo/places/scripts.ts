import { arabic, bulgarian, chinese, greek, hebrew, japanese } from './names/scripts.ts';
import { american, britishMobiles, britishPhones, type Place } from './place.ts';

/** Names in letters other than Latin: searching, sorting and short names behave differently there. */
export const bulgaria: Place = {
  country: 'BG',
  language: 'bg',
  currency: 'EUR',
  names: bulgarian,
  cities: [
    { city: 'София/Sofia', postalCode: '1###' },
    { city: 'Пловдив/Plovdiv', postalCode: '4###' },
  ],
  streets: ['бул. „Витоша“ {n}', 'ул. „Граф Игнатиев“ {n}'],
  companies: ['{brand} {trade} ООД', '{last} и синове', '{brand} АД'],
  brands: ['Балкан/Balkan', 'Тракия/Trakia', 'Роза/Roza', 'Струма/Struma', 'Марица/Maritsa'],
  trades: ['Строй/Stroy', 'Транс/Trans', 'Техника/Tehnika', 'Вино/Vino', 'Консулт/Konsult'],
  phones: britishPhones,
  mobiles: britishMobiles,
};

export const greece: Place = {
  country: 'GR',
  language: 'el',
  currency: 'EUR',
  names: greek,
  cities: [
    { city: 'Αθήνα/Athina', postalCode: '10###' },
    { city: 'Θεσσαλονίκη/Thessaloniki', postalCode: '54###' },
  ],
  streets: ['Ερμού {n}', 'Λεωφόρος Συγγρού {n}'],
  companies: ['{last} Α.Ε.', '{brand} {trade}', 'Αφοί {last} Ο.Ε.'],
  brands: ['Αιγαίο/Aigaio', 'Όλυμπος/Olympos', 'Ήλιος/Ilios', 'Δελφοί/Delfoi'],
  trades: ['Ναυτιλιακή/Naftiliaki', 'Τρόφιμα/Trofima', 'Τεχνική/Techniki', 'Ενέργεια/Energeia'],
  phones: britishPhones,
  mobiles: britishMobiles,
};

export const emirates: Place = {
  country: 'AE',
  language: 'ar',
  currency: 'USD',
  names: arabic,
  cities: [
    { city: 'دبي/Dubai', postalCode: '#####' },
    { city: 'أبوظبي/Abu Dhabi', postalCode: '#####' },
  ],
  streets: ['شارع الشيخ زايد {n}', 'شارع الخليج {n}'],
  companies: ['شركة {last} {trade}', 'مجموعة {brand}', '{brand} {trade}'],
  brands: ['النخيل/Nakheel', 'الواحة/Waha', 'الصقر/Saqr', 'الفجر/Fajr'],
  trades: ['للتجارة/Trading', 'للمقاولات/Contracting', 'للنقل/Transport', 'للتقنية/Technology'],
  phones: american(202, 301, 410),
  mobiles: american(240, 571),
};

export const israel: Place = {
  country: 'IL',
  language: 'he',
  currency: 'USD',
  names: hebrew,
  cities: [
    { city: 'תל אביב/Tel Aviv', postalCode: '6######' },
    { city: 'חיפה/Haifa', postalCode: '3######' },
  ],
  streets: ['רחוב הרצל {n}', 'שדרות רוטשילד {n}'],
  companies: ['{last} ובניו בע״מ', '{brand} {trade}', 'קבוצת {brand}'],
  brands: ['כרמל/Carmel', 'גליל/Galil', 'אורן/Oren', 'שחר/Shahar'],
  trades: ['טכנולוגיות/Technologies', 'מערכות/Systems', 'הנדסה/Engineering', 'מזון/Mazon'],
  phones: american(646, 347),
  mobiles: american(929, 332),
};

export const taiwan: Place = {
  country: 'TW',
  language: 'zh',
  currency: 'USD',
  names: chinese,
  cities: [
    { city: '臺北市/Taipei', postalCode: '10###' },
    { city: '高雄市/Kaohsiung', postalCode: '80###' },
  ],
  streets: ['忠孝東路四段{n}號', '中山北路二段{n}號'],
  companies: ['{brand}{trade}股份有限公司', '{brand}{trade}', '{last}記{trade}行'],
  brands: ['大同/Tatung', '東方/Dongfang', '永豐/Yongfeng', '新光/Xinguang'],
  trades: ['電子/Electronics', '科技/Technology', '食品/Foods', '貿易/Trading'],
  phones: american(408, 510),
  mobiles: american(650, 669),
};

export const japan: Place = {
  country: 'JP',
  language: 'ja',
  currency: 'JPY',
  names: japanese,
  cities: [
    { city: '東京都/Tokyo', postalCode: '100-00##' },
    { city: '大阪市/Osaka', postalCode: '530-00##' },
  ],
  streets: ['千代田区丸の内{n}丁目', '中央区銀座{n}丁目'],
  companies: ['株式会社{brand}', '{brand}{trade}株式会社', '{last}{trade}'],
  brands: ['さくら/Sakura', '富士/Fuji', 'ひかり/Hikari', 'ミライ/Mirai'],
  trades: ['製作所/Seisakusho', '商事/Shoji', '電機/Denki', '食品/Shokuhin'],
  phones: american(310, 213),
  mobiles: american(424, 323),
};

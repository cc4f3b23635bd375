import { listOf, type Names } from './names.ts';

/** Written in other letters than Latin, each with how it sounds in those: `Мария/Maria`. */
export const bulgarian: Names = {
  women: listOf(`Мария/Maria, Елена/Elena, Цветана/Tsvetana, Йорданка/Yordanka, Анна/Anna, Виолета/Violeta,
    Гергана/Gergana, Даниела/Daniela, Десислава/Desislava, Калина/Kalina, Надежда/Nadezhda, Петя/Petya, Радка/Radka,
    Румяна/Rumyana, Силвия/Silvia, Теодора/Teodora`),
  men: listOf(`Иван/Ivan, Георги/Georgi, Димитър/Dimitar, Стоян/Stoyan, Александър/Aleksandar, Борис/Boris, Васил/Vasil,
    Владимир/Vladimir, Емил/Emil, Красимир/Krasimir, Любомир/Lyubomir, Николай/Nikolay, Петър/Petar, Румен/Rumen,
    Светослав/Svetoslav, Тодор/Todor, Христо/Hristo`),
  lastNames: listOf(`Петров/Petrov, Иванов/Ivanov, Георгиев/Georgiev, Стоянов/Stoyanov, Христов/Hristov, Щерев/Shterev,
    Ножаров/Nozharov, Димитров/Dimitrov, Николов/Nikolov, Тодоров/Todorov, Илиев/Iliev, Василев/Vasilev,
    Атанасов/Atanasov, Ангелов/Angelov, Колев/Kolev, Йорданов/Yordanov, Маринов/Marinov, Попов/Popov, Ганчев/Ganchev`),
  womensEndings: [
    ['ов', 'ова'],
    ['ев', 'ева'],
    ['ov', 'ova'],
    ['ev', 'eva'],
  ],
};

export const greek: Names = {
  women: listOf(`Ελένη/Eleni, Κατερίνα/Katerina, Δήμητρα/Dimitra, Μαρία/Maria, Βασιλική/Vasiliki, Σοφία/Sofia,
    Αγγελική/Angeliki, Γεωργία/Georgia, Ιωάννα/Ioanna, Παρασκευή/Paraskevi, Χριστίνα/Christina, Ευαγγελία/Evangelia`),
  men: listOf(`Γιώργος/Giorgos, Νίκος/Nikos, Σπύρος/Spyros, Δημήτρης/Dimitris, Κώστας/Kostas, Γιάννης/Giannis,
    Παναγιώτης/Panagiotis, Χρήστος/Christos, Βασίλης/Vasilis, Θανάσης/Thanasis, Μιχάλης/Michalis, Στέλιος/Stelios,
    Αλέξανδρος/Alexandros`),
  lastNames: listOf(`Παπαδόπουλος/Papadopoulos, Οικονόμου/Oikonomou, Γεωργίου/Georgiou,
    Παπαχαραλάμπους/Papacharalampous, Νικολάου/Nikolaou, Καραγιάννης/Karagiannis, Μακρής/Makris, Δημητρίου/Dimitriou,
    Ιωαννίδης/Ioannidis, Αναγνωστόπουλος/Anagnostopoulos, Αντωνίου/Antoniou, Αλεξίου/Alexiou, Παπαδάκης/Papadakis,
    Παππάς/Pappas`),
  womensEndings: [
    ['όπουλος', 'οπούλου'],
    ['ίδης', 'ίδου'],
    ['ης', 'η'],
    ['ής', 'ή'],
    ['άς', 'ά'],
    ['opoulos', 'opoulou'],
    ['idis', 'idou'],
    ['is', 'i'],
    ['as', 'a'],
  ],
};

export const arabic: Names = {
  women: listOf(
    'فاطمة/Fatima, عائشة/Aisha, مريم/Maryam, نورة/Noura, سارة/Sara, ليلى/Layla, هند/Hind, زينب/Zainab, شيخة/Sheikha, أمل/Amal',
  ),
  men: listOf(
    'محمد/Mohammed, أحمد/Ahmed, خالد/Khalid, علي/Ali, عمر/Omar, سلطان/Sultan, راشد/Rashid, يوسف/Yousef, حمد/Hamad, عبد الله/Abdullah, سعيد/Saeed',
  ),
  lastNames: listOf(
    'العلي/Al-Ali, المنصوري/Al-Mansoori, حداد/Haddad, الشامسي/Al-Shamsi, النجار/Al-Najjar, الكعبي/Al-Kaabi, النعيمي/Al-Nuaimi, المهيري/Al-Muhairi, الظاهري/Al-Dhaheri, السويدي/Al-Suwaidi, الحمادي/Al-Hammadi, القاسمي/Al-Qasimi, خوري/Khoury',
  ),
};

export const hebrew: Names = {
  women: listOf(
    'נועה/Noa, תמר/Tamar, רחל/Rachel, יעל/Yael, שרה/Sarah, מיכל/Michal, שירה/Shira, אביגיל/Avigail, ליאור/Lior',
  ),
  men: listOf(
    'יוסף/Yosef, דוד/David, אורי/Uri, משה/Moshe, אברהם/Avraham, דניאל/Daniel, איתי/Itai, נועם/Noam, אריאל/Ariel, עומר/Omer',
  ),
  lastNames: listOf(
    'כהן/Cohen, לוי/Levi, מזרחי/Mizrahi, פרידמן/Friedman, בן־דוד/Ben-David, פרץ/Peretz, ביטון/Biton, דהן/Dahan, גבאי/Gabay, אזולאי/Azoulay, שפירא/Shapira, רוזנברג/Rosenberg, קפלן/Kaplan, חדד/Hadad',
  ),
};

export const chinese: Names = {
  women: listOf(
    '秀英/Hsiu-ying, 淑芬/Shu-fen, 怡君/Yi-chun, 雅婷/Ya-ting, 美玲/Mei-ling, 淑娟/Shu-chuan, 佩珊/Pei-shan, 惠雯/Hui-wen, 詩涵/Shih-han',
  ),
  men: listOf(
    '偉/Wei, 志明/Chih-ming, 家豪/Chia-hao, 俊傑/Chun-chieh, 建宏/Chien-hung, 文雄/Wen-hsiung, 冠宇/Kuan-yu, 宗翰/Tsung-han, 明哲/Ming-che',
  ),
  lastNames: listOf(
    '陳/Chen, 林/Lin, 黃/Huang, 張/Chang, 歐陽/Ouyang, 李/Li, 王/Wang, 吳/Wu, 劉/Liu, 蔡/Tsai, 楊/Yang, 許/Hsu, 鄭/Cheng, 謝/Hsieh, 郭/Kuo, 司馬/Szuma',
  ),
};

export const japanese: Names = {
  women: listOf(
    '花子/Hanako, さくら/Sakura, 美咲/Misaki, 陽子/Yoko, 由美/Yumi, 結衣/Yui, 葵/Aoi, 彩花/Ayaka, 恵子/Keiko',
  ),
  men: listOf('太郎/Taro, 健太/Kenta, 翔/Sho, 大輔/Daisuke, 誠/Makoto, 拓也/Takuya, 蓮/Ren, 浩/Hiroshi, 直樹/Naoki'),
  lastNames: listOf(
    '佐藤/Sato, 鈴木/Suzuki, 高橋/Takahashi, 渡辺/Watanabe, 小鳥遊/Takanashi, 東/Azuma, 田中/Tanaka, 伊藤/Ito, 山本/Yamamoto, 中村/Nakamura, 小林/Kobayashi, 加藤/Kato, 吉田/Yoshida, 山田/Yamada, 佐々木/Sasaki, 五十嵐/Igarashi',
  ),
};

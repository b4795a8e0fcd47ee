internal import Trade

/// The firms of the bundled example. All are invented; none stands in the OFAC and BIS lists used for development.
enum StoryFirm: Int, CaseIterable {
  case tellumar, ostrander, varnholt, brockenfels, hohenried, kiyohara, jinglu, hanbit, oosterdam, kaltenbrunn
  case brenmoor, feintakt, aubrielle, bellorizzo
  case hanruo, yunhe, lianqi, qingyan, lantern, pearlJunk, yildizkaya, bogazoren, sarimah, sarytau, kaztirek
  case alaBeket, zhibek, araks, kolkheti
  case vektrasens, trideka, kedroluk, uzelservis, parfum, zarvan, mehrgan, paekripsan

  /// Name and country.
  var firm: StoryPopulation.Named {
    let (name, country) = written
    return StoryPopulation.Named(name: name, country: country)
  }

  private var written: (String, CountryCode) {
    switch self {
    case .tellumar: ("Tellumar Microdevices Inc.", "US")
    case .ostrander: ("Ostrander Bay Radio Networks, Inc.", "US")
    case .varnholt: ("Varnholt Drehtechnik GmbH", "DE")
    case .brockenfels: ("Brockenfels Wälzlager AG", "DE")
    case .hohenried: ("Hohenried Automobilhandel GmbH & Co. KG", "DE")
    case .kiyohara: ("Kiyoharano Keisoku K.K.", "JP")
    case .jinglu: ("Jinglumei Passive Components Co., Ltd.", "TW")
    case .hanbit: ("Hanbitgaram Connector Co., Ltd.", "KR")
    case .oosterdam: ("Oosterdamme Sensoren B.V.", "NL")
    case .kaltenbrunn: ("Kaltenbrunnau Flugmotoren GmbH", "AT")
    case .brenmoor: ("Brenmoorside Instruments Ltd", "GB")
    case .feintakt: ("Feintakt Messgeräte AG", "CH")
    case .aubrielle: ("Maison Aubrielle de Grasse-Vallon S.A.S.", "FR")
    case .bellorizzo: ("Calzaturificio Bellorizzo S.p.A.", "IT")
    case .hanruo: ("Shenzhen Hanruoxin Electronics Co., Ltd.", "CN")
    case .yunhe: ("Suzhou Yunhejia Testing Equipment Co., Ltd.", "CN")
    case .lianqi: ("Ningbo Lianqishan Instruments Co., Ltd.", "CN")
    case .qingyan: ("Dalian Qingyanhai Import & Export Co., Ltd.", "CN")
    case .lantern: ("Lantern Quay \"LQ\" Trading Limited", "HK")
    case .pearlJunk: ("Pearl Junk Components Co., Limited", "HK")
    case .yildizkaya: ("Yıldızkayalı Makina Dış Ticaret Ltd. Şti.", "TR")
    case .bogazoren: ("Boğazören Havacılık San. ve Tic. A.Ş.", "TR")
    case .sarimah: ("Al Sarimah Gulf General Trading FZE", "AE")
    case .sarytau: ("ТОО \"Сарытау-Карго Импорт\"", "KZ")
    case .kaztirek: ("ТОО \"Қазтірек Дистрибьюшн\"", "KZ")
    case .alaBeket: ("ОсОО \"Ала-Бекет Сервис\"", "KG")
    case .zhibek: ("ОсОО \"Жибек-Сигнал Телеком\"", "KG")
    case .araks: ("Araks-Vegard LLC", "AM")
    case .kolkheti: ("Kolkhetura Lab Supply LLC", "GE")
    case .vektrasens: ("ООО \"Вектрасенс\"", "RU")
    case .trideka: ("ООО \"Тридека-Компонент\"", "RU")
    case .kedroluk: ("АО \"Кедролукский приборный завод \"Луч-9\"\"", "RU")
    case .uzelservis: ("ООО \"Подшипник-Узел, Сервис\"", "RU")
    case .parfum: ("ООО \"Парфюм-Мозаика\"", "RU")
    case .zarvan: ("Zarvanak Parvaz Sanat Co.", "IR")
    case .mehrgan: ("Mehrgan Hadaf Elektronik Co.", "IR")
    case .paekripsan: ("Korea Paekripsan Trading Corporation", "KP")
    }
  }
}

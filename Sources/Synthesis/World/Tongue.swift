/// The syllables and words of one language, each in its own script and in Latin letters.
///
/// No syllable begins another, in either script, so different syllables never make the same stem.
struct Tongue: Sendable {
  /// Whether blanks part stem and word in its own script.
  var hasBlanks = true
  /// Syllables by script (0 Latin, 1 own).
  let syllables: [[[UInt8]]]
  /// The same with a capital.
  let capitals: [[[UInt8]]]
  /// Words by script.
  let words: [[[UInt8]]]

  init(
    hasBlanks: Bool = true, syllables: [(latin: String, own: String)], words: [(latin: String, own: String)]
  ) {
    self.hasBlanks = hasBlanks
    func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    self.syllables = [bytes(syllables.map(\.latin)), bytes(syllables.map(\.own))]
    capitals = [bytes(syllables.map { capital($0.latin) }), bytes(syllables.map { capital($0.own) })]
    self.words = [bytes(words.map(\.latin)), bytes(words.map(\.own))]
  }

  static let latin = Tongue(
    syllables: NameParts.syllables.map { ($0.latin, $0.latin) },
    words: words.map { ($0.latin, $0.latin) })
  static let cyrillic = Tongue(
    syllables: NameParts.syllables.map { ($0.latin, $0.cyrillic) },
    words: words.map { ($0.latin, $0.cyrillic) })
  static let chinese = Tongue(
    hasBlanks: false, syllables: pairs(pinyin),
    words: zip(words, pieces(chineseWords)).map { ($0.latin, $1) })
  static let turkish = Tongue(
    syllables: pieces(turkishSyllables).map { (plainLatin($0), $0) },
    words: pieces(turkishWords).map { (plainLatin($0), $0) })
  /// Arabic as firms of the Gulf write it: in Latin letters alone.
  static let arabic = Tongue(
    syllables: pieces(arabicSyllables).map { ($0, $0) }, words: words.map { ($0.latin, $0.latin) })

  /// The words of firm names, and after them those of firms whose business a scheme needs.
  static let words: [(latin: String, cyrillic: String)] =
    NameParts.words + [("Telecom", "Телеком"), ("Forwarding", "Экспедиция")]

  /// Turkish letters as they are typed where they are not to be had.
  static func plainLatin(_ text: String) -> String {
    let plain: [Character: String] = [
      "ş": "s", "Ş": "S", "ı": "i", "İ": "I", "ğ": "g", "Ğ": "G", "ç": "c", "Ç": "C", "ö": "o", "Ö": "O",
      "ü": "u",
      "Ü": "U",
    ]
    return text.map { plain[$0] ?? String($0) }.joined()
  }

  private static func pieces(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Pairs like `han汉`.
  private static func pairs(_ text: String) -> [(latin: String, own: String)] {
    pieces(text).map { piece in
      let latin = piece.prefix { $0.isASCII }
      return (String(latin), String(piece.dropFirst(latin.count)))
    }
  }
}

private let pinyin = """
  han汉 rui瑞 xin鑫 jia佳 tong通 hua华 feng丰 yun云 long隆 bao宝 cheng诚 da达 de德 fu富 guang光 heng恒 jun俊 kai凯
  lian联 mei美 ning宁 peng鹏 qi启 rong荣 sheng盛 tai泰 wei威 xu旭 yi毅 ze泽 zhong中 zhi智 bo博 chang昌 dong东 hong宏
  jie捷 kun坤 ming铭 shun顺
  """
private let chineseWords = """
  电子 元件 贸易 分销 金属 供应 汽车 食品 机械 系统 海洋 工业 方案 光学 数码 材料 工程 物流 仪器 电力 配件 微电 纺织 化工
  精密 轴承 自动化 航电 科技 国际 商贸 进口 出口 环球 半导体 医疗 农业 能源 航空 集团 电信 货运
  """
private let turkishSyllables = """
  yıl kay dem gün taş çel öz ak bul can dağ ege fer gök has ışık ipek kar lal mur nur oğuz pol rüz sar şen tur ulu var
  yaz zey alp bey cem doğ ert gür ile kut met
  """
private let turkishWords = """
  Elektronik Komponent Ticaret Dağıtım Metal Tedarik Otomotiv Gıda Makina Sistem Denizcilik Endüstri Çözüm Optik
  Dijital Malzeme Mühendislik Lojistik Ölçüm Enerji Parça Mikro Tekstil Kimya Hassas Rulman Otomasyon Aviyonik
  Teknoloji Uluslararası Pazarlama İthalat İhracat Global Yarıiletken Medikal Tarım Elektrik Havacılık Grup Telekom
  Nakliyat
  """
private let arabicSyllables = """
  ham dan sar rab naj fah kha mut waf zah bay ras jum qas tal yas mah had lat nas sul bar far gha hil iqb jaz kar mur
  omr rim sha tam umm was zay dur bad sab maj
  """

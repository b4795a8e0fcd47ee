/// One scheme of the bundled example: who, what, when.
struct StoryPlot: Sendable {
  var kind: StoryScheme.Kind
  /// Supplier, hubs, buyer.
  var firms: [StoryFirm]
  var subheading: String
  /// Goods that are not controlled, where the kind of scheme has any.
  var other = "870899"
  var days: ClosedRange<Int>
  var lots: Int
  var size = 2.0

  func cast(in world: StoryWorld) -> StoryCast {
    let numbers = firms.map { world.population.named($0.rawValue) }
    return StoryCast(
      supplier: numbers[0], hubs: Array(numbers[1..<numbers.count - 1]), buyer: numbers[numbers.count - 1],
      goods: world.goods.index(of: subheading), otherGoods: world.goods.index(of: other), days: days,
      lots: lots,
      size: size)
  }
}

extension StoryPlot {
  private static let afterRussia = Calendar.day(2022, 4, 4)...Calendar.day(2024, 7, 31)
  private static let firstYear = Calendar.day(2022, 4, 4)...Calendar.day(2023, 5, 31)
  private static let lastYear = Calendar.day(2023, 3, 1)...Calendar.day(2024, 8, 15)

  /// What `shipments.csv` tells.
  static let shipments: [StoryPlot] = russia + iranAndNorthKorea + decoys

  private static let russia: [StoryPlot] = [
    StoryPlot(
      kind: .relay, firms: [.tellumar, .lantern, .vektrasens], subheading: "854231", days: afterRussia,
      lots: 34),
    StoryPlot(
      kind: .relay, firms: [.varnholt, .yildizkaya, .kedroluk], subheading: "845811", days: lastYear,
      lots: 14,
      size: 4),
    StoryPlot(
      kind: .relay, firms: [.kiyohara, .sarytau, .kedroluk], subheading: "903020", days: firstYear, lots: 12),
    StoryPlot(
      kind: .twoLeg, firms: [.tellumar, .hanruo, .trideka], subheading: "854239", days: afterRussia, lots: 30,
      size: 3),
    StoryPlot(
      kind: .twoLeg, firms: [.jinglu, .lantern, .vektrasens], subheading: "853224", days: afterRussia,
      lots: 26),
    StoryPlot(
      kind: .twoLeg, firms: [.brockenfels, .alaBeket, .uzelservis], subheading: "848210", days: firstYear,
      lots: 20),
    StoryPlot(
      kind: .twoLeg, firms: [.oosterdam, .sarimah, .kedroluk], subheading: "854151", days: lastYear, lots: 18),
    StoryPlot(
      kind: .twoLeg, firms: [.hanbit, .araks, .trideka], subheading: "853690", days: firstYear, lots: 12),
    StoryPlot(
      kind: .threeLeg, firms: [.kiyohara, .pearlJunk, .yildizkaya, .trideka], subheading: "853221",
      days: lastYear, lots: 16),
    StoryPlot(
      kind: .threeLeg, firms: [.ostrander, .sarimah, .sarytau, .vektrasens], subheading: "851762",
      days: afterRussia, lots: 20, size: 2.5),
  ]

  private static let iranAndNorthKorea: [StoryPlot] = [
    StoryPlot(
      kind: .twoLeg, firms: [.kaltenbrunn, .bogazoren, .zarvan], subheading: "840710",
      days: Calendar.day(2023, 4, 1)...Calendar.day(2024, 6, 30), lots: 12, size: 3.5),
    StoryPlot(
      kind: .threeLeg, firms: [.tellumar, .pearlJunk, .sarimah, .mehrgan], subheading: "852691",
      days: Calendar.day(2023, 3, 15)...Calendar.day(2024, 6, 30), lots: 10),
    StoryPlot(
      kind: .twoLeg, firms: [.hohenried, .qingyan, .paekripsan], subheading: "870324",
      days: Calendar.day(2019, 3, 1)...Calendar.day(2024, 6, 30), lots: 8, size: 4.5),
    StoryPlot(
      kind: .twoLeg, firms: [.kiyohara, .qingyan, .paekripsan], subheading: "842952",
      days: Calendar.day(2019, 3, 1)...Calendar.day(2024, 6, 30), lots: 6, size: 4),
  ]

  private static let decoys: [StoryPlot] = [
    StoryPlot(
      kind: .distributor, firms: [.brockenfels, .kaztirek, .uzelservis], subheading: "848220",
      days: afterRussia,
      lots: 30),
    StoryPlot(
      kind: .consumerGoods, firms: [.aubrielle, .sarimah, .parfum], subheading: "854231", other: "330300",
      days: afterRussia, lots: 36, size: 3),
    StoryPlot(
      kind: .consumerGoods, firms: [.bellorizzo, .yildizkaya, .parfum], subheading: "854231", other: "640399",
      days: afterRussia, lots: 28, size: 2.5),
    StoryPlot(
      kind: .lateFirstLeg, firms: [.brenmoor, .yunhe, .lianqi, .kedroluk], subheading: "903032",
      days: afterRussia, lots: 14),
    StoryPlot(
      kind: .oldStock, firms: [.feintakt, .kolkheti, .kedroluk], subheading: "902750", days: afterRussia,
      lots: 12),
    StoryPlot(
      kind: .otherCode, firms: [.ostrander, .zhibek, .uzelservis], subheading: "851769", other: "401110",
      days: afterRussia, lots: 16),
  ]

  /// What `declarations-cp1251.csv` tells: import declarations, so relays alone.
  static let declarations: [StoryPlot] = [
    StoryPlot(
      kind: .relay, firms: [.tellumar, .lantern, .vektrasens], subheading: "854231", days: afterRussia,
      lots: 24),
    StoryPlot(
      kind: .relay, firms: [.hanbit, .hanruo, .trideka], subheading: "853690", days: firstYear, lots: 18),
    StoryPlot(
      kind: .relay, firms: [.brockenfels, .yildizkaya, .uzelservis], subheading: "848210", days: lastYear,
      lots: 14),
    StoryPlot(
      kind: .relay, firms: [.kiyohara, .sarytau, .kedroluk], subheading: "903020", days: lastYear, lots: 10),
  ]
}

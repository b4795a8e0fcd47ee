internal import Trade

/// All planted rows and what they are, before they get their places in the file.
struct PlotPlan: Sendable {
  /// A row that was planted; of cover rows, `plot` is -1.
  struct Row: Sendable {
    var planted: PlotRow
    var plot: Int32
  }

  /// A plot that was written.
  struct Plot: Sendable {
    var cast: PlotCast
    /// Its rows, without cover, in `PlotPlan.rows`.
    var rows: Range<Int>
    var routes: [PlotRoute]
    /// Days on which its firms were put on a watchlist, and taken off it.
    var listings: [(firm: FirmNumber, from: Int, until: Int?)]
  }

  let world: World
  private(set) var rows: [Row] = []
  private(set) var plots: [Plot] = []

  init(_ world: World, _ list: PlotList, rows: Int) {
    self.world = world
    for (number, entry) in list.entries.enumerated() {
      var random = RandomStream(seed: world.seed, .plots, number)
      let cast = cast(entry, rows: rows, &random)
      var draft = PlotDraft(world, cast, random: random)
      draft.write()
      append(&draft)
    }
  }

  private mutating func append(_ draft: inout PlotDraft) {
    let first = rows.count
    let number = Int32(plots.count)
    rows += draft.rows.filter { isSeen($0.row) }.map { Row(planted: $0, plot: number) }
    let own = first..<rows.count
    for hub in Set(draft.cast.hubs).sorted(by: { $0.rawValue < $1.rawValue }) {
      let count = Int(Double(draft.cast.lots) * draft.cast.cover)
      let cover = draft.coverRows(for: hub, count: count, days: draft.life(of: hub))
      rows += cover.filter { isSeen($0) }.map {
        Row(planted: PlotRow(row: $0, leg: 0, isPositive: false, divertedGrams: 0), plot: -1)
      }
    }
    draft.listLater()
    plots.append(Plot(cast: draft.cast, rows: own, routes: draft.routes, listings: draft.listings))
  }

  /// Whether a row is in the file at all.
  private func isSeen(_ row: Consignment) -> Bool {
    !world.isRussianImports || world.population.country(of: row.consignee) == world.geography.russia
  }
}

extension PlotPlan {
  /// The play: days, goods and firms, all but those cast already drawn from the background.
  private func cast(_ entry: PlotList.Entry, rows: Int, _ random: inout RandomStream) -> PlotCast {
    let goods = goods(entry, &random)
    let control = min(world.controls.firstDay(of: goods, to: entry.destination), Calendar.last - 700)
    let mostLots = min(36, max(6, rows / 4_000))
    let suppliers = (0..<2).map { _ in
      world.population.draw(in: world.geography.suppliers.draw(&random), &random)
    }
    return PlotCast(
      kind: entry.kind, suppliers: distinct(suppliers), hubs: entry.hubs.map { world.population.cast($0) },
      others: entry.others.map { world.population.cast($0) },
      buyer: buyer(in: entry.destination, of: goods, &random), destination: entry.destination, goods: goods,
      otherGoods: otherGoods(entry.destination, like: goods, &random),
      days: days(entry.kind, control, &random),
      control: max(control, Calendar.first + 420), lots: random.within(max(4, mostLots / 4)...mostLots),
      size: random.bell() * 1.6, share: 0.3 + 0.7 * random.unit(),
      cover: 0.2 + 2 * random.unit() * random.unit())
  }

  private func distinct(_ firms: [FirmNumber]) -> [FirmNumber] {
    firms[0] == firms[1] ? [firms[0], world.population.neighbour(of: firms[0])] : firms
  }

  private func goods(_ entry: PlotList.Entry, _ random: inout RandomStream) -> Int {
    let goods = world.goods
    switch entry.kind {
    case .luxuryToNorthKorea:
      return goods.index(of: random.pick(["870324", "910111", "330300", "220830", "420222", "640399"]))
    case .exemptTelecom: return goods.index(of: random.pick(["851762", "851769"]))
    case .miscodedKorea:
      return goods.index(of: random.pick(["848210", "853690", "854239", "840890", "842139", "870899"]))
    default:
      let isIran = world.geography.countries[entry.destination].code == "IR"
      return random.pick(
        isIran
          ? goods.all.indices.filter {
            world.controls.firstDay(of: $0, to: entry.destination) < Int(Int32.max)
          }
          : goods.controlled)
    }
  }

  /// Free goods at about the same value per kilogram as those that matter: their masses do not give decoys away.
  private func otherGoods(_ destination: Int, like goods: Int, _ random: inout RandomStream) -> Int {
    let all = world.goods.all
    let value = all[goods].usdPerKg
    let alike = all.indices.filter {
      all[$0].usdPerKg > value / 2 && all[$0].usdPerKg < value * 2 && !all[$0].control.isControlled
        && world.controls.firstDay(of: $0, to: destination) == Int(Int32.max)
    }
    return alike.isEmpty ? world.freeGoods(for: destination, &random) : random.pick(alike)
  }

  private func buyer(in country: Int, of goods: Int, _ random: inout RandomStream) -> FirmNumber {
    var firm = world.population.draw(in: country, &random)
    for _ in 0..<16 where world.basket(firm, 0) == goods {
      firm = world.population.draw(in: country, &random)
    }
    return firm
  }

  /// Four months to nearly two years after the measure, early enough that all legs end within the calendar.
  private func days(_ kind: PlotKind, _ control: Int, _ random: inout RandomStream) -> ClosedRange<Int> {
    let after = max(control, kind == .exemptTelecom ? Calendar.day(2022, 4, 7) : Calendar.measure) + 10
    let tail = kind == .longDwell ? 430 : kind == .soldOut ? 320 : 200
    let latest = Calendar.last - tail
    let span = min(120 + random.below(480), latest - after - 1)
    let start = random.within(after...latest - span)
    return start...start + span
  }
}

extension PlotDraft {
  /// Days on which a hub trades: young firms from their first row on, others throughout.
  func life(of hub: FirmNumber) -> ClosedRange<Int> {
    let isYoung =
      cast.kind == .shellFirm || cast.kind == .growingFirm
      || cast.kind == .listedSuccessor && hub == cast.hubs[1]
    guard isYoung else { return Calendar.first...Calendar.last }
    let first = rows.filter { $0.row.consignor == hub || $0.row.consignee == hub }.map { Int($0.row.day) }
      .min()
    return max(Calendar.first, (first ?? Calendar.first) - 10)...Calendar.last
  }

  /// Puts two in five hubs of schemes on a list, months after they began.
  mutating func listLater() {
    guard cast.kind.isDiversion else { return }
    for hub in Set(cast.hubs).sorted(by: { $0.rawValue < $1.rawValue })
    where !listings.contains(where: { $0.firm == hub }) {
      let first = rows.filter(\.isPositive).map { Int($0.row.day) }.min() ?? Calendar.last
      let day = first + 120 + random.below(600)
      if random.chance(0.4) && day <= Calendar.last { list(hub, on: day) }
    }
  }
}

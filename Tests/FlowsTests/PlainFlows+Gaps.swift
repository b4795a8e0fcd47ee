import Flows
import Trade

extension PlainFlows {
  /// What is to be told of a lane, by group of goods.
  func gaps(_ lane: Lane, _ lanes: FlowLanes) -> [String: String] {
    let pairs = lane.exporter.countries.filter { $0 != lane.importer.countries[0] }.map {
      ($0, lane.importer.countries[0])
    }
    let isUnited = lane.exporter.countries.count > 1
    let isPart =
      !isUnited && lane.kind != .onward
      && (lane.kind == .direct ? lanes.direct : lanes.supply).contains {
        $0.exporter.countries.count > 1 && $0.importer == lane.importer
      }
    func isKnown(_ pair: (CountryCode, CountryCode)) -> Bool {
      !isUnited || hasLines(.export, pair.0, pair.1) || hasLines(.import, pair.0, pair.1)
    }
    let known = pairs.filter(isKnown)
    let both = known.filter { isWhole($0.0, .export) && isWhole($0.1, .import) }
    if isUnited {
      if !both.isEmpty { return told(both, isPart: false) }
      return told(known.filter { reports($0.0, .export, after) }, isPart: false)
    }
    return told(known, isPart: isPart)
  }

  private func told(_ pairs: [(CountryCode, CountryCode)], isPart: Bool) -> [String: String] {
    guard !pairs.isEmpty else { return [:] }
    func sender(_ months: [Month]) -> Bool { pairs.allSatisfy { reports($0.0, .export, months) } }
    func receiver(_ months: [Month]) -> Bool { pairs.allSatisfy { reports($0.1, .import, months) } }
    let isBoth = sender(after) && receiver(after)
    guard isBoth || !isPart, sender(after) || receiver(after) else { return [:] }
    var told: [String: String] = [:]
    let met = Set(
      pairs.flatMap { lines(.export, $0.0, $0.1) + lines(.import, $0.0, $0.1) }.filter { $0.status == .used }
        .map(\.goods.description))
    for goods in Set(groups + (isBoth ? classes.filter(met.contains) : [])) {
      func sent(_ months: [Month]) -> Int64 {
        pairs.reduce(0) { $0 + sum(.export, $1.0, $1.1, goods, months) }
      }
      func got(_ months: [Month]) -> Int64 {
        pairs.reduce(0) { $0 + sum(.import, $1.0, $1.1, goods, months) }
      }
      guard isTold(max(sent(after), got(after))) else { continue }
      let factors = [1, question.cif.least, question.cif.usual, question.cif.most]
      func ways(_ months: [Month]) -> [Int64?] {
        factors.flatMap { factor in
          (0...question.slackMonths).map { shift in
            let later = months.map { $0.advanced(by: shift) }
            guard receiver(later), later.allSatisfy(self.months.contains) else { return nil }
            return sent(months) - Int64((Double(got(later)) / factor).rounded())
          }
        }
      }
      func window(_ months: [Month]) -> MirrorGap.Window {
        let all = ways(months).compactMap(\.self)
        let (out, gap) = (sent(months), sent(months) - got(months))
        func share(_ gap: Int64) -> Double? { out > 0 ? Double(gap) / Double(out) : nil }
        return .init(
          from: months[0], to: months.last!, exports: out, imports: got(months),
          gap: .init(value: gap, least: all.min()!, most: all.max()!), ghostShare: share(gap),
          leastShare: share(all.min()!), mostShare: share(all.max()!))
      }
      let isBefore = sender(before) && receiver(before)
      var excess: MirrorGap.Range?
      if isBefore, isBoth {
        let rises = zip(ways(before), ways(after)).compactMap { a, b in a.flatMap { a in b.map { $0 - a } } }
        excess = .init(value: rises[0], least: rises.min()!, most: rises.max()!)
      }
      let status: MirrorGap.Status = isBoth ? .both : sender(after) ? .exporterOnly : .importerOnly
      let one =
        status == .exporterOnly
        ? MirrorGap.OneSided(before: sender(before) ? sent(before) : nil, after: sent(after))
        : MirrorGap.OneSided(before: receiver(before) ? got(before) : nil, after: got(after))
      told[goods] = PlainFlows.text(
        status, isBefore ? window(before) : nil, isBoth ? window(after) : nil, excess, isBoth ? nil : one)
    }
    return told
  }

  /// All figures in one line.
  static func text(
    _ status: MirrorGap.Status, _ before: MirrorGap.Window?, _ after: MirrorGap.Window?,
    _ excess: MirrorGap.Range?,
    _ one: MirrorGap.OneSided?
  ) -> String {
    "\(status.rawValue) \(String(describing: before)) \(String(describing: after)) \(String(describing: excess)) \(String(describing: one))"
  }
}

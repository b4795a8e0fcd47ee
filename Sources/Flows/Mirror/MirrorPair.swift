internal import Statistics
internal import Trade

/// Both sides' words on a pair of countries, or on several added up, slot by slot.
struct MirrorPair: Sendable {
  let axis: SlotAxis
  var exports: FlowTally, imports: FlowTally
  /// Slots that the exporters, and that the importers, all report.
  var isExported: [Bool], isImported: [Bool]

  /// Reads one pair.
  init(
    _ cube: FlowCube, from exporter: CountryCode, to importer: CountryCode, _ axis: SlotAxis,
    _ keys: GoodsKeys
  ) {
    self.axis = axis
    let outward = axis.reading(of: exporter, .export, in: cube)
    let inward = axis.reading(of: importer, .import, in: cube)
    (exports, imports) = (FlowTally(slots: axis.count), FlowTally(slots: axis.count))
    exports.add(cube, .export, from: exporter, to: importer, outward, keys)
    imports.add(cube, .import, from: exporter, to: importer, inward, keys)
    (isExported, isImported) = (outward.isReported, inward.isReported)
  }

  /// Adds another pair on the same axis; a slot counts where both report it.
  mutating func add(_ other: MirrorPair) {
    exports.add(other.exports)
    imports.add(other.imports)
    isExported = zip(isExported, other.isExported).map { $0 && $1 }
    isImported = zip(isImported, other.isImported).map { $0 && $1 }
  }

  func exporterReports(_ slots: [Int]) -> Bool { slots.allSatisfy { isExported[$0] } }
  func importerReports(_ slots: [Int]) -> Bool {
    slots.allSatisfy { isImported.indices.contains($0) && isImported[$0] }
  }

  /// Whether both sides report both spans in full.
  var isWhole: Bool {
    let slots = axis.beforeSlots + axis.afterSlots
    return exporterReports(slots) && importerReports(slots)
  }

  /// Whether the sides name the goods of a group so differently that they cannot be compared: one has a code that is the
  /// beginning of the other's.
  func areCodesAtOdds(_ group: GoodsGroup, _ keys: GoodsKeys) -> Bool {
    switch group {
    case .all: false
    case .code(let code) where !keys.groups.contains(group):
      MirrorPair.clash(code, with: imports.codes) || MirrorPair.clash(code, with: exports.codes)
    case .code(let prefix):
      exports.codes.union(imports.codes).contains { $0 != prefix && prefix.starts(with: $0) }
    case .listed, .unlisted:
      exports.codes.contains { keys.sorting.contains($0, group) && MirrorPair.clash($0, with: imports.codes) }
        || imports.codes.contains {
          keys.sorting.contains($0, group) && MirrorPair.clash($0, with: exports.codes)
        }
    }
  }

  private static func clash(_ code: HSCode, with codes: Set<HSCode>) -> Bool {
    codes.contains { $0 != code && (code.starts(with: $0) || $0.starts(with: code)) }
  }

  /// (exports − imports/factor) / the larger of both in the slots where both report and one says more than 0.
  func relativeGaps(_ group: GoodsGroup, _ slots: some Sequence<Int>, factor: CIFFactor) -> [Double] {
    slots.compactMap { slot in
      guard isExported[slot], isImported[slot] else { return nil }
      let sent = Double(exports.value(group, slot))
      let received = Double(imports.value(group, slot)) / factor.value
      let larger = max(sent, received)
      return larger > 0 ? (sent - received) / larger : nil
    }
  }
}

/// What imports cost more than exports for freight and insurance, in ten-thousandths so that quotients are exact.
struct CIFFactor: Hashable, Comparable, Sendable {
  let tenThousandths: Int128

  /// - Parameter value: Positive; anything else, or beyond 100, counts as 1.
  init(_ value: Double) {
    let isSound = value > 0 && value <= 100
    tenThousandths = isSound ? max(1, Int128((value * 10_000).rounded())) : 10_000
  }

  var value: Double { Double(tenThousandths) / 10_000 }
  /// The value of imports without freight and insurance.
  func removed(from imports: Int128) -> Int128 { (imports * 10_000).divided(by: tenThousandths) }

  static func < (a: CIFFactor, b: CIFFactor) -> Bool { a.tenThousandths < b.tenThousandths }
}

internal import Statistics
internal import Trade

/// Gaps of one group of goods over all factors and months of slack.
struct MirrorFigures {
  let exports: Int128, imports: Int128
  /// By factor and shift; the first is as reported.
  let gaps: [Int128?]

  /// - Parameter slots: Of the exports; imports are looked for up to `slack` slots later, as far as they are reported.
  init(_ pair: MirrorPair, _ group: GoodsGroup, _ slots: [Int], factors: [CIFFactor], slack: Int) {
    let sent = pair.exports.sum(group, slots)
    exports = sent
    imports = pair.imports.sum(group, slots)
    gaps = factors.flatMap { factor in
      (0...slack).map { shift in
        let later = slots.map { $0 + shift }
        guard pair.importerReports(later) else { return nil }
        return sent - factor.removed(from: pair.imports.sum(group, later))
      }
    }
  }

  func window(_ months: [Month]) throws(SumTooLarge) -> MirrorGap.Window {
    let known = gaps.compactMap(\.self)
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    let hasExports = exports > 0
    func share(_ gap: Int128) -> Double? { hasExports ? Double(gap) / Double(exports) : nil }
    return MirrorGap.Window(
      from: months[0], to: months[months.count - 1], exports: try exports.exact(),
      imports: try imports.exact(),
      gap: MirrorGap.Range(
        value: try (exports - imports).exact(), least: try least.exact(), most: try most.exact()),
      ghostShare: share(exports - imports), leastShare: share(least), mostShare: share(most))
  }

  /// What the gap rose by.
  static func excess(_ before: MirrorFigures, _ after: MirrorFigures) throws(SumTooLarge) -> MirrorGap.Range {
    let known = zip(before.gaps, after.gaps).compactMap { before, after in
      before.flatMap { before in after.map { $0 - before } }
    }
    let value = after.exports - after.imports - before.exports + before.imports
    return MirrorGap.Range(
      value: try value.exact(), least: try (known.min() ?? value).exact(),
      most: try (known.max() ?? value).exact())
  }
}

extension MirrorPair {
  /// How the median month after the event stands among the months before it, at the usual factor.
  func standing(_ group: GoodsGroup, factor: CIFFactor) -> (usual: Double?, after: Double?, z: Double?) {
    guard !axis.areYears else { return (nil, nil, nil) }
    let earlier = relativeGaps(group, axis.untouched, factor: factor)
    let later = relativeGaps(group, axis.afterSlots, factor: factor)
    let usual = earlier.isEmpty ? nil : median(earlier)
    let after = later.isEmpty ? nil : median(later)
    let deviation = 1.4826022185056018 * medianAbsoluteDeviation(earlier)
    guard earlier.count >= 6, deviation > 0, let usual, let after else { return (usual, after, nil) }
    return (usual, after, (after - usual) / deviation)
  }
}

internal import Trade

/// The groups of goods that are answered for, and to which of them a code belongs.
struct GoodsKeys: Sendable {
  let sorting: GoodsSorting
  /// All goods, listed goods where there are some, and each prefix asked for.
  let groups: [GoodsGroup]
  /// Whether each commodity class is one too.
  let hasClasses: Bool
  private let prefixes: [HSCode]?

  init(_ question: FlowQuestion, _ sorting: GoodsSorting, classes: Bool) {
    (self.sorting, hasClasses) = (sorting, classes)
    prefixes = question.goods.map { Set($0).sorted() }
    groups =
      [.all] + (sorting.listedClasses.isEmpty ? [] : [.listed])
      + (prefixes ?? []).filter { $0 != .none }.map { .code($0) }
  }

  /// Everything a code belongs to, each once; all goods are left to the caller, who knows the totals.
  func keys(of goods: HSCode) -> [GoodsGroup] {
    var keys = groups.filter { $0 != .all && sorting.contains(goods, $0) }
    if hasClasses, isClass(goods), !keys.contains(.code(goods)) { keys.append(.code(goods)) }
    return keys
  }

  /// Whether a code is a class that is asked for.
  func isClass(_ goods: HSCode) -> Bool {
    goods != .none && (prefixes.map { $0.contains { goods.starts(with: $0) } } ?? true)
  }

  /// Whether the lists name what is in a group.
  func isListed(_ group: GoodsGroup) -> Bool {
    switch group {
    case .all, .unlisted: false
    case .listed: true
    case .code(let code): sorting.listedClasses.contains { $0.starts(with: code) }
    }
  }
}

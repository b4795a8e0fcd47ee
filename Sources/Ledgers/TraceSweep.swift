internal import GraphCore

/// One pass over the edges of a trace.
struct TraceSweep {
  private(set) var account = TraceAccount()
  private let edges: ArraySlice<TracedEdge>
  private let shortest: Int, longest: Int, legs: Int, loss: LossShare, order: Trace.Order
  private let lastDay: Int
  private var stocks: TraceStocks
  private var numbers: [UInt32: Int] = [:]
  private var paths = TracePaths()
  /// By way: what has come on it to a destination, with the days since it was first seen.
  private var arrived: [[DwellDistribution.Step]] = []
  // Of the edge on its way: how much of it has been loaded, and what of that, without a root, waits to be put in stock.
  private var loaded = Int64(0), waiting = Int64(0)

  init(
    _ edges: ArraySlice<TracedEdge>, _ window: DwellWindow, legs: Int, _ loss: LossShare, _ order: Trace.Order
  ) {
    (self.edges, shortest, longest) = (edges, window.forward.shortest, window.longest)
    (self.legs, self.loss, self.order) = (legs, loss, order)
    lastDay = edges.last.map { Int($0.day) } ?? 0
    for edge in edges {
      for (role, vertex) in [(TracedEdge.Roles.fromStock, edge.source), (.toStock, edge.target)]
      where edge.roles.contains(role) && numbers[vertex] == nil {
        numbers[vertex] = numbers.count
      }
    }
    stocks = TraceStocks(count: numbers.count)
  }

  var routes: [Trace.Route] {
    arrived.indices.filter { !arrived[$0].isEmpty }.map {
      Trace.Route(vertices: paths.vertices(of: UInt32($0)), dwell: DwellDistribution(arrived[$0]))
    }
  }

  /// Moves what one edge moves: parts out of stock, and then what was not there.
  mutating func pass(
    _ place: Int, _ edge: TracedEdge, _ warmUpBefore: Int, _ delivered: (Int, Int, Int64) -> Void
  ) {
    (loaded, waiting) = (0, 0)
    if edge.roles.contains(.fromStock), let stock = numbers[edge.source] {
      while loaded < edge.quantity, let part = usable(in: stock, on: Int(edge.day)) {
        let quantity = min(edge.quantity - loaded, part.quantity)
        take(quantity, from: stock)
        account.passedOn += Int128(quantity)
        deliver(part, quantity, edge) { delivered(Int(part.root), place, quantity) }
        store(part, quantity, edge)
      }
    }
    begin(place, edge, warmUpBefore)
    storeWaiting(edge)
  }

  /// The part of a stock that may leave first on `day`; those that are over are cleared away.
  private mutating func usable(in stock: Int, on day: Int) -> TracePart? {
    order == .oldestFirst ? oldest(in: stock, on: day) : newest(in: stock, on: day)
  }

  private mutating func take(_ quantity: Int64, from stock: Int) {
    if order == .oldestFirst {
      stocks.takeFirst(quantity, from: stock)
    } else {
      stocks.takeTop(quantity, from: stock)
    }
  }

  private mutating func oldest(in stock: Int, on day: Int) -> TracePart? {
    while let part = stocks.first(of: stock) {
      if Int(part.day) + longest >= day { return Int(part.day) + shortest <= day ? part : nil }
      account.aged += Int128(part.quantity)
      stocks.takeFirst(part.quantity, from: stock)
    }
    return nil
  }

  /// Where the newest part is over, so are all below it.
  private mutating func newest(in stock: Int, on day: Int) -> TracePart? {
    while let part = stocks.first(of: stock), Int(part.day) + shortest <= day { stocks.stackFirst(of: stock) }
    while let part = stocks.top(of: stock) {
      if Int(part.day) + longest >= day { return part }
      account.aged += Int128(part.quantity)
      stocks.takeTop(part.quantity, from: stock)
    }
    return nil
  }

  /// Counts what reaches a destination.
  private mutating func deliver(
    _ part: TracePart, _ quantity: Int64, _ edge: TracedEdge, _ delivered: () -> Void
  ) {
    guard edge.roles.contains(.isDestination) else { return }
    account.shipped += Int128(quantity)
    if part.path != TracePaths.none {
      let path = Int(paths.extended(part.path, to: edge.target))
      if arrived.count <= path { arrived += repeatElement([], count: path + 1 - arrived.count) }
      let days = Int(edge.day) - Int(edges[Int(part.root)].day)
      arrived[path].append(.init(days: days, quantity: Int128(quantity)))
      account.fromSources += Int128(quantity)
      delivered()
    } else if part.root == TraceStocks.unknown {
      account.beyondLegs += Int128(quantity)
    } else {
      account.fromOthers += Int128(quantity)
    }
  }

  /// Puts what a part gave to an edge in the stock where the edge leads.
  private mutating func store(_ part: TracePart, _ quantity: Int64, _ edge: TracedEdge) {
    defer { loaded += quantity }
    guard edge.roles.contains(.toStock) else { return }
    // What the loss leaves of an edge does not depend on the parts it comes in.
    let kept = loss.usable(of: loaded + quantity) - loss.usable(of: loaded)
    account.received += Int128(quantity)
    account.lost += Int128(quantity - kept)
    guard Int(part.legs) + 1 < legs, part.root != TraceStocks.unknown else {
      waiting += kept
      return
    }
    storeWaiting(edge)
    guard kept > 0, let stock = numbers[edge.target] else { return }
    let path = part.path == TracePaths.none ? part.path : paths.extended(part.path, to: edge.target)
    stocks.push(
      TracePart(quantity: kept, root: part.root, path: path, day: edge.day, legs: part.legs + 1), to: stock)
  }

  /// Neighbours without a root are one part, lest their number grow with every leg.
  private mutating func storeWaiting(_ edge: TracedEdge) {
    guard waiting > 0, let stock = numbers[edge.target] else { return }
    let unknown = TracePart(
      quantity: waiting, root: TraceStocks.unknown, path: TracePaths.none, day: edge.day, legs: 0)
    stocks.push(unknown, to: stock)
    waiting = 0
  }

  /// What an edge carries beyond what it was loaded with begins with it.
  private mutating func begin(_ place: Int, _ edge: TracedEdge, _ warmUpBefore: Int) {
    let rest = edge.quantity - loaded
    guard rest > 0 else { return }
    if edge.roles.isSuperset(of: [.fromStock, .isDestination]) {
      account.shipped += Int128(rest)
      account.unexplained += Int128(rest)
      if Int(edge.day) < warmUpBefore { account.warmUp += Int128(rest) }
    }
    guard edge.roles.contains(.toStock) else { return }
    let isSource = edge.roles.contains(.isSource)
    let path = isSource ? paths.extended(TracePaths.none, to: edge.source) : TracePaths.none
    store(TracePart(quantity: rest, root: UInt32(place), path: path, day: edge.day, legs: 0), rest, edge)
  }

  /// Counts what is left in the stocks.
  mutating func close() {
    for stock in 0..<numbers.count {
      while let part = stocks.first(of: stock) {
        keep(part)
        stocks.takeFirst(part.quantity, from: stock)
      }
      while let part = stocks.top(of: stock) {
        keep(part)
        stocks.takeTop(part.quantity, from: stock)
      }
    }
  }

  private mutating func keep(_ part: TracePart) {
    let isAged = Int(part.day) + longest < lastDay
    if isAged { account.aged += Int128(part.quantity) } else { account.left += Int128(part.quantity) }
  }
}

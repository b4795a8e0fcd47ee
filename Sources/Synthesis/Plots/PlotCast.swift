/// Who plays in a plot, with what, when and how strongly.
struct PlotCast: Sendable {
  var kind: PlotKind
  /// Coalition firms; those after the first are asked for by few kinds.
  var suppliers: [FirmNumber]
  /// The firms between, in the order the goods pass them.
  var hubs: [FirmNumber]
  /// Firms that trade in this plot alone, as the kind's casting lists them.
  var others: [FirmNumber]
  var buyer: FirmNumber
  /// Index of the country of destination.
  var destination: Int
  /// Index of the goods that matter.
  var goods: Int
  /// Index of goods that are never controlled for the destination.
  var otherGoods: Int
  /// First and last day on which lots set out, unless the kind says otherwise.
  var days: ClosedRange<Int>
  /// First day on which the goods are controlled for the destination.
  var control: Int
  var lots: Int
  /// Size of a lot: logarithm, to base 2, against an ordinary shipment.
  var size: Double
  /// Share of the hub's purchases of these goods that goes to the destination.
  var share: Double
  /// Ordinary rows of each hub for each lot.
  var cover: Double

  var supplier: FirmNumber { suppliers[0] }
  var hub: FirmNumber { hubs[0] }
}

extension HSFamilies {
  /// One change between the editions of 2017 and 2022.
  public struct Link: Sendable, Equatable {
    /// Codes of 2017 that the goods left.
    public let codes2017: [HSCode]
    /// Codes of 2022 in which they are found.
    public let codes2022: [HSCode]
    /// Whether so much moved that only the sum can be compared; otherwise the link is a warning alone.
    public let joins: Bool
    /// Whether it was checked against the published correlation tables. The codes of 2022 were (they exist, and the
    /// codes of 2017 that vanished do not); what moved whence is from memory.
    public let verified: Bool
    /// What to beware of.
    public let note: String
  }

  /// Changes that touch goods people control or compare: electronics, machines, vehicles, aircraft, metals, carbon.
  ///
  /// Source: WCO Harmonized System 2022 and UNSD's HS 2022 to HS 2017 correlation, as remembered; not the tables' text.
  public static let links: [Link] =
    [
      split("854150", "854151 854159", "8541.51 (transducers) also took goods of other headings"),
      split(
        "854140", "854141 854142 854143 854149", "8541.40 was mostly solar panels (now 8541.42, 8541.43)"),
      split("854890", "854800", "renumbered; waste (8548.10) went to 8549"),
      split("852580", "852581 852582 852583 852589", "camera drones went to 8806"),
      split("880310", "880710", ""), split("880320", "880720", ""),
      split("880330", "880730", "renumbered; parts of unmanned aircraft joined"),
      split("880390", "880790", ""),
      split("851712", "851713 851714", "smartphones parted from other telephones"),
      split("851770", "851771 851779", "aerials parted from other parts"),
      split("851410", "851411 851419", ""), split("851430", "851431 851432 851439", ""),
      split("853950", "853951 853952", "LED modules of other headings joined 8539.51"),
      split("854370", "854340 854370", "electronic cigarettes parted"),
      split("850740 850780", "850780", "nickel-iron accumulators merged"),
      split("842139", "842132 842139", "catalytic converters parted"),
      split("842890", "842870 842890", "industrial robots parted"),
      split("847989", "847983 847989", "cold isostatic presses parted"),
      split("902780", "902781 902789", "mass spectrometers parted"),
      split("900651 900652 900653 900659", "900653 900659", "two kinds of camera merged"),
      split("846221 846229", "846222 846223 846224 846225 846226 846229", "bending machines by kind"),
      split("681510", "681511 681512 681513 681519", "carbon fibres parted"),
      split("870120", "870121 870122 870123 870124 870129", "road tractors by engine"),
      split("870421", "870421 870441", "hybrids parted"), split("870422", "870422 870442", "hybrids parted"),
      split("870423", "870423 870443", "hybrids parted"), split("870431", "870431 870451", "hybrids parted"),
      split("870432", "870432 870452", "hybrids parted"), split("870490", "870460 870490", "electric parted"),
      split("870829", "870822 870829", "windscreens parted"),
      split("810390", "810391 810399", "tantalum"), split("810600", "810610 810690", "bismuth"),
      split("810920", "810921 810929", "zirconium"), split("810930", "810931 810939", "zirconium"),
      split("810990", "810991 810999", "zirconium"),
      split("284440", "284441 284442 284443 284444", "radioactive elements"),
      split("284590", "284520 284530 284540 284590", "isotopes"),
      split("710420", "710421 710429", "synthetic diamonds parted"),
      split("710490", "710491 710499", "synthetic diamonds parted"),
      drain(
        "852990", "852411 852412 852419 852491 852492 852499", "8529.90 lost display modules to 8524 in 2022"),
      drain(
        "901380", "852411 852412 852419 852491 852492 852499", "9013.80 lost display devices to 8524 in 2022"),
      drain("854810", "854911 854912 854913 854914 854919", "waste went to the new heading 8549"),
      drain("852580", "880621 880622 880623 880624", "drones with cameras went to the new heading 8806"),
    ]

  private static func split(_ old: String, _ new: String, _ note: String) -> Link {
    Link(codes2017: codes(old), codes2022: codes(new), joins: true, verified: false, note: note)
  }

  private static func drain(_ old: String, _ new: String, _ note: String) -> Link {
    Link(codes2017: codes(old), codes2022: codes(new), joins: false, verified: false, note: note)
  }

  private static func codes(_ text: String) -> [HSCode] { text.split(separator: " ").map { HSCode($0)! } }
}

// SHA-256 by the instructions that many x86-64 processors have for it (Intel, "Intel SHA Extensions", 2013).
// Swift cannot ask for them in one function alone; that is why this is C. The same in Swift: Ingest/SHA256.swift.
#ifndef ENTREPOT_SHA256_H
#define ENTREPOT_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// Whether the processor has the instructions.
static inline bool entrepot_sha256_is_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b >> 29 & 1)) return false;
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1) && (c >> 9 & 1);
}

/// Takes `count` blocks of 64 bytes into `state`, 8 words. `constants`: the 64 round constants of FIPS 180-4.
__attribute__((target("sha,sse4.1,ssse3"))) static inline void entrepot_sha256_blocks(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions want the words a b e f in one register and c d g h in the other.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      __m128i *now = &words[group & 3];
      const __m128i last = words[(group + 3) & 3];
      if (group < 4) {
        *now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)blocks + group), swap);
      } else {
        const __m128i sums = _mm_sha256msg1_epu32(*now, words[(group + 1) & 3]);
        *now = _mm_sha256msg2_epu32(
            _mm_add_epi32(sums, _mm_alignr_epi8(last, words[(group + 2) & 3], 4)), last);
      }
      const __m128i inputs = _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(constants + 4 * group)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, inputs);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(inputs, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

static inline bool entrepot_sha256_is_available(void) { return false; }
static inline void entrepot_sha256_blocks(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {}

#endif
#endif

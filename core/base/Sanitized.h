// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PINGSHEN_SANITIZED: the address or the thread sanitizer watches. Their shadow memory is more than any limit allows.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define PINGSHEN_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define PINGSHEN_SANITIZED
#endif
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/PageSource.h"

namespace pingshen {

size_t qHash(const TileKey& key, size_t seed)
{
    return qHashMulti(seed, key.document.bytes(), key.page, key.pageSize.width(), key.pageSize.height(), key.rect.x(),
                      key.rect.y(), key.rect.width(), key.rect.height(), key.rotation);
}

} // namespace pingshen

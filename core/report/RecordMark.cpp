// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RecordMark.h"

namespace pingshen {

using namespace Qt::StringLiterals;

QJsonObject toJson(const RecordMark& mark)
{
    QJsonObject json{{u"device"_s, mark.device}, {u"entry"_s, mark.seq}, {u"sha256"_s, mark.hash.hex()}};
    if (!mark.isWhole) {
        json[u"incomplete"_s] = true;
    }
    if (mark.newer > 0) {
        json[u"newer"_s] = mark.newer;
    }
    return json;
}

} // namespace pingshen

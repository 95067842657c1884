// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

namespace pingshen {

/// An edit as one device hands it to another: what was hashed, and what covers it.
struct SentEdit
{
    QByteArray bytes;
    QByteArray signature; ///< empty but at the end of a transaction

    friend bool operator==(const SentEdit&, const SentEdit&) = default;
};

/// Edits of a device that are missing here; what follows them waits.
struct EditGap
{
    DeviceId device;
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const EditGap&, const EditGap&) = default;
};

struct RefusedEdit
{
    enum class Reason {
        Unreadable,
        DeviceUnknown,  ///< of a device whose key is not known here
        SignatureWrong, ///< not by its device
        LinkBroken,     ///< does not continue the edit before it, or another of its number is here
        OwnDevice,      ///< continues this vault's own chain, which only the vault does
        AgainstRules,   ///< see checkAlone; what its device wrote after it waits
    };

    EditRef edit; ///< empty when it cannot be read
    Reason reason;

    friend bool operator==(const RefusedEdit&, const RefusedEdit&) = default;
};

/// What came of edits that other devices sent.
struct Acceptance
{
    qint64 taken = 0; ///< with those that had waited
    qint64 known = 0; ///< were here before
    qint64 newer = 0; ///< of those taken: of a newer program, kept without being understood
    QList<RefusedEdit> refused;
    QList<EditGap> gaps;
    QList<ApplicationId> touched; ///< the empty one stands for the office
};

} // namespace pingshen

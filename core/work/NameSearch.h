// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"

#include <QList>

namespace pingshen {

/// Finds people by a part of their names while it is typed. Width, case and accents do not matter, nor do the spaces
/// that some leave between Chinese characters. Nobody is made by looking.
class NameSearch
{
public:
    /// Of everybody in the book, who worked last first; also by the names that were merged into theirs.
    explicit NameSearch(const PersonBook& book);

    struct Found
    {
        QList<int> places;    ///< in the list, the best first; all of it when nothing is typed
        int certain = 0;      ///< so many of them have all that is typed; the others are only like it
        bool isExact = false; ///< the first one is called as typed
    };
    Found find(const QString& typed) const;

private:
    struct Entry
    {
        QStringList names; ///< in the form in which they are compared
        QString remark;
        QString chinese;
        QString latin;
    };
    enum class Rank { Exact, ExactWithRemark, BeginsName, BeginsWord, Within, Alike, None };
    static Rank rankOf(const Entry& entry, const Entry& wanted, const QStringList& words);
    static Entry entryOf(const Person& person);

    QList<QList<Entry>> m_people; ///< of each as they were entered, how they are known first
};

/// How much two people are alike in name, from 0 to 100: of two who were entered twice, mostly as one of the other, in
/// another order or with a slip. A name in another script says nothing.
int likeness(const Person& one, const Person& other);

} // namespace pingshen

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/JsonCodec.h"

#include <QRegularExpression>

namespace pingshen::json {

using namespace Qt::StringLiterals;

QString Node::escaped(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

void NameCodec::read(const Node& node, QString& name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9.+-]*\\z"_s);
    name = node.value().toString();
    node.refuseUnless(pattern.match(name).hasMatch());
}

void Codec<QDate>::read(const Node& node, QDate& date)
{
    static const QRegularExpression pattern(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const auto text = node.value().toString();
    date = pattern.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    node.refuseUnless(date.isValid());
}

} // namespace pingshen::json

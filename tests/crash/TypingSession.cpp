// SPDX-License-Identifier: GPL-3.0-or-later
// typing_session FOLDER SEED: comes back to the application left open and works the real window by keys until it is
// killed, and tells after every key what stands in the field: "<steady clock, ms> <field>\t<text>".
#include "tests/shell/Workstation.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <chrono>
#include <cstdio>
#include <random>

using namespace pingshen;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds betweenKeys{6};

class Typist : public QObject
{
public:
    Typist(test::Workstation& station, quint32 seed) : m_station(station), m_random(seed)
    {
        QObject::connect(&m_key, &QTimer::timeout, this, [this] { typeOn(); });
        m_key.start(betweenKeys);
    }

private:
    void typeOn()
    {
        if (m_rest.isEmpty()) {
            begin();
        }
        m_station.type(m_rest.first(1));
        m_rest.remove(0, 1);
        tell();
        if (m_rest.isEmpty() && m_field.startsWith(u"note")) {
            m_station.press(u"Tab"_s);
            m_station.press(u"Space"_s);
        }
    }

    void begin()
    {
        ++m_round;
        if (m_round % 3 == 1) {
            m_station.press(m_random() % 3 ? u"Ctrl+Down"_s : u"Ctrl+Up"_s);
            m_station.press(u"Alt+P"_s);
            beginField(u"points"_s, QString::number(m_random() % 6));
        } else if (m_round % 3 == 2) {
            m_station.press(u"Alt+R"_s);
            m_station.press(u"Ctrl+A"_s);
            beginField(u"reason"_s, u"依据 %1: page %2 says it, in full words."_s.arg(m_round).arg(m_random() % 90));
        } else {
            m_station.press(u"Ctrl+N"_s);
            m_station.press(u"Return"_s); // from the topic to the text
            m_rest = u"Note %1 of %2: seen on floor %3"_s.arg(m_round).arg(m_random()).arg(m_random() % 90);
            m_field = u"note/"_s + QString::number(m_round);
        }
    }

    void beginField(const QString& field, const QString& text)
    {
        m_rest = text;
        m_field = field + u'/' + m_station.session().selection.indicator().value();
    }

    static QString textNow()
    {
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        const auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        return line ? line->text() : text ? text->toPlainText() : QString();
    }

    void tell() const
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%lld %s\t%s\n",
                    static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()),
                    qUtf8Printable(m_field), qUtf8Printable(textNow()));
        std::fflush(stdout);
    }

    test::Workstation& m_station;
    std::mt19937 m_random;
    QTimer m_key;
    QString m_rest;
    QString m_field;
    int m_round = 0;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto arguments = QApplication::arguments();
    const SystemClock clock;
    test::Workstation station(arguments.value(1), clock, ReviewerId(u"李评审"_s), Language::English);
    if (!station.begin() || !station.waitForCase(u"GT-0001"_s)) {
        return 1;
    }
    const Typist typist(station, arguments.value(2).toUInt());
    return QApplication::exec();
}

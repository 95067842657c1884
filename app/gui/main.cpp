// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Services.h"
#include "app/services/Installation.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    pingshen::nameProgram();
    pingshen::Services services(pingshen::startOptions(QApplication::arguments()));
    services.start();
    return QApplication::exec();
}
